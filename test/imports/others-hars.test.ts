import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { verdictOf } from '../support/exchange.ts';
import { importHar } from '../support/har.ts';

const nameOf = ({ url, method, preflight }: Exchange['hops'][number]): string =>
  `${preflight ? 'OPTIONS+' : ''}${method} ${/\bn=(\w+)/.exec(url)?.[1] ?? new URL(url).pathname}`;

const read = (file: string) => importHar(JSON.parse(readFileSync(`test/fixtures/hars/${file}.har`, 'utf8')));

/** One line for each exchange: its hops, by their `n`, and the verdict. */
function sayings(file: string): Record<string, string> {
  const { exchanges } = read(file);
  const lines = exchanges.map((one) => {
    const { outcome, rule } = verdictOf(one);
    return [one.hops.map(nameOf).join(' > '), rule === null ? outcome : `${outcome} ${rule}`];
  });
  return Object.fromEntries(lines);
}

const ALL = {
  'GET 1': 'allowed',
  'GET 2': 'blocked acao-missing',
  'OPTIONS+PUT 3': 'allowed',
  'OPTIONS+PUT 4': 'blocked preflight-method-not-allowed',
  'GET 5 > GET 6': 'allowed',
  'GET 7': 'blocked acao-missing',
  'GET 9': 'network-failure network-failure',
  'GET 11': 'blocked acao-wildcard-with-credentials',
  'GET 16': 'blocked acao-multiple',
  'GET /redir > GET r': 'allowed',
};

/** It writes only what was answered. */
const { 'GET 9': _, ...answered } = ALL;

test.each<[file: string, says: Record<string, string>]>([
  ['chrome', ALL],
  // After a redirect from the page's own origin it does not show whether credentials were included.
  ['firefox', { ...ALL, 'GET /redir > GET r': 'unknown' }],
  ['mitmproxy', answered],
  // It has no preflights, and no answer that was refused.
  [
    'playwright',
    {
      'GET 1': 'allowed',
      'GET 2': 'unknown',
      'PUT 3': 'allowed',
      'PUT 4': 'unknown',
      'GET 5 > GET 6': 'allowed',
      'GET 7': 'unknown',
      'GET 9': 'network-failure network-failure',
      'GET 11': 'unknown',
      'GET 16': 'unknown',
      'GET /redir > GET r': 'allowed',
    },
  ],
  [
    'safari',
    {
      'GET 1': 'allowed',
      'GET 2': 'blocked acao-missing',
      // It has no preflights.
      'PUT 4': 'unknown',
      'GET 9': 'network-failure network-failure',
      // It would pass without credentials only.
      'GET 19': 'unknown',
    },
  ],
  [
    'charles',
    {
      'OPTIONS+PUT 3': 'allowed',
      'OPTIONS+PUT 4': 'blocked preflight-acao-missing',
      // It would pass, and then there is nothing more.
      'OPTIONS+PUT 10': 'unknown',
      'GET 2': 'blocked acao-missing',
      'GET 11': 'blocked acao-wildcard-with-credentials',
    },
  ],
  ['fiddler', { 'GET 1': 'allowed', 'GET 5 > GET 6': 'allowed', 'GET 7': 'blocked acao-missing' }],
])('%s.har: what happened, or that it does not tell', (file, says) => {
  expect(sayings(file)).toEqual(says);
});

test('what a file says of itself', () => {
  const heads = ['chrome', 'firefox', 'playwright', 'mitmproxy', 'safari'].map((file) => {
    const { generator, browser, pageUrl, skipped } = read(file);
    return [generator, browser, pageUrl, skipped];
  });
  const page = 'https://app.example.com/';
  expect(heads).toEqual([
    ['WebInspector 537.36', '', page, []],
    ['Firefox 153.7.0', 'Firefox 153.7.0', page, []],
    ['Playwright 1.65.1', 'chromium 156.0.8078.79', page, []],
    ['mitmproxy har_dump 0.1', '', page, []],
    ['WebKit Web Inspector 20621.1', '', page, []],
  ]);
});
