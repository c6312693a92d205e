import { expect, test } from 'vitest';
import { aliasHosts } from '../../../src/exports/redact/alias-hosts.ts';
import { exchange } from '../../support/exchange.ts';

const ASKER = { origin: 'https://app.corp.com', topLevelOrigin: 'https://app.corp.com' };

const alias = (...urls: readonly string[]): readonly string[] =>
  aliasHosts([exchange({ ...ASKER, hops: urls.map((url) => ({ url })) })]).exchanges.flatMap(({ hops }) =>
    hops.map(({ url }) => url),
  );

test.each<[url: string, aliased: string]>([
  ['https://api.corp.com:8443/v1/orders?x=1', 'https://host-2.site-1.example:8443/v1/orders?x=1'],
  ['https://corp.com/', 'https://site-1.example/'],
  ['https://www.corp.com/', 'https://www.site-1.example/'],
  ['https://shop.co.uk/', 'https://site-2.example/'],
  ['https://login.partner.org/', 'https://login.site-2.example/'],
  ['https://corp.okta.com/', 'https://site-2.okta.com/'],
  ['https://accounts.google.com/', 'https://accounts.google.com/'],
  ['https://a.shop.workers.dev/', 'https://host-2.site-2.workers.dev/'],
  ['https://s3.amazonaws.com/bucket', 'https://s3.amazonaws.com/bucket'],
  ['http://build-server:9000/', 'http://host-2:9000/'],
  ['http://nas.team.internal/', 'http://host-2.site-2.internal/'],
  ['http://localhost:5173/', 'http://localhost:5173/'],
  ['http://shop.localhost/', 'http://shop.localhost/'],
  ['http://192.168.1.7:80/', 'http://192.168.1.7:80/'],
  ['http://8.8.8.8/', 'http://203.0.113.1/'],
  ['http://[::1]:3000/', 'http://[::1]:3000/'],
  ['http://[2606:4700::1111]/', 'http://[2001:db8::1]/'],
])('%s becomes %s', (url, aliased) => {
  expect(alias(url)).toEqual([aliased]);
});

test('the same host has the same name, and is found in headers, paths and other texts', () => {
  const { exchanges, text } = aliasHosts([
    exchange({
      ...ASKER,
      hops: [
        {
          url: 'https://api.corp.com/proxy/app.corp.com/main.js',
          sends: { Host: 'api.corp.com', Referer: 'https://app.corp.com/x' },
          answer: {
            acao: ['https://APP.corp.com', 'https://*.corp.com', 'other.de'],
            headers: { Server: 'GitHub.com' },
          },
        },
      ],
    }),
  ]);
  expect([exchanges[0]?.initiator, exchanges[0]?.hops[0]?.url, exchanges[0]?.hops[0]?.requestHeaders]).toEqual([
    'https://host-1.site-1.example',
    'https://host-2.site-1.example/proxy/host-1.site-1.example/main.js',
    [
      ['Origin', 'https://host-1.site-1.example'],
      ['Sec-Fetch-Mode', 'cors'],
      ['Host', 'host-2.site-1.example'],
      ['Referer', 'https://host-1.site-1.example/x'],
    ],
  ]);
  expect(exchanges[0]?.hops[0]?.response?.headers).toEqual([
    ['Access-Control-Allow-Origin', 'https://HOST-1.SITE-1.EXAMPLE'],
    ['Access-Control-Allow-Origin', 'https://*.site-1.example'],
    ['Access-Control-Allow-Origin', 'site-2.example'],
    ['Server', 'GitHub.com'],
  ]);
  expect(text('https://www.app.corp.com/start')).toBe('https://www.host-1.site-1.example/start');
});
