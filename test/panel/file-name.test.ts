import { expect, test } from 'vitest';
import { fileNameOf } from '../../panel/file-name.ts';
import { explainAll } from '../../src/exports/explain.ts';
import { exchange } from '../support/exchange.ts';

function nameOf(pageUrl: string, ...requests: readonly { url: string; method?: string }[]): string {
  const exported = explainAll(requests.map((hop) => exchange({ hops: [hop] })));
  const generator = { name: 'CORS Verdict', version: '1.2.3' };
  return fileNameOf({
    exported,
    head: { generator, browser: '', exportedAt: '2026-11-21T09:41:07.204Z', page: { url: pageUrl } },
  });
}

test.each<[url: string, method: string, name: string]>([
  ['https://api.example.net/v1/orders', 'PUT', 'cors-put-api.example.net-orders'],
  ['https://api.example.net/v1/orders/', 'GET', 'cors-get-api.example.net-orders'],
  ['https://api.example.net/', 'GET', 'cors-get-api.example.net'],
  ['https://api.example.net/a?b=/c#/d', 'GET', 'cors-get-api.example.net-a'],
  ['https://user:word@api.example.net:8443/a.json', 'GET', 'cors-get-api.example.net-a.json'],
  ['https://api.example.net/$ID_1', 'GET', 'cors-get-api.example.net-id-1'],
  ['http://[::1]:80/x', 'GET', 'cors-get-1-x'],
  ['https://api.example.net/..%2f..%2fetc', 'GET', 'cors-get-api.example.net-2f..-2fetc'],
  ['https://api.example.net/\u202egnp.exe', 'GET', 'cors-get-api.example.net-gnp.exe'],
  ['https://api.example.net/a;rm -rf ~', '`x`$(y)', 'cors-x-y-api.example.net-a-rm-rf'],
  [`https://api.example.net/${'a'.repeat(300)}`, 'GET', `cors-get-api.example.net-${'a'.repeat(60)}`],
  ['not a url', 'GET', 'cors-get-not-a-url'],
])('%s asked by %s makes the name %s', (url, method, name) => {
  expect(nameOf('https://app.example.com/', { url, method })).toBe(name);
});

test.each<[pageUrl: string, name: string]>([
  ['https://app.example.com/shop?x', 'cors-app.example.com-2026-11-21-0941'],
  ['', 'cors-2026-11-21-0941'],
])('several of the page %j have the name %s', (pageUrl, name) => {
  const two = [{ url: 'https://api.example.net/a' }, { url: 'https://api.example.net/b' }];
  expect(nameOf(pageUrl, ...two)).toBe(name);
});
