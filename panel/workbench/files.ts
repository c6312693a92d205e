import type { Exchange } from '../../src/exchange/exchange.ts';
import { createHarCollector } from '../../src/imports/har/collector.ts';
import { endsTooEarly } from '../../src/imports/json-trouble.ts';
import type { Said } from '../../src/sentence.ts';
import type { ReadFile } from '../import/importer.ts';
import type { FileState } from './importer.ts';
import { API, exchange, hop, PAGE, preflight, refused, requestHeaders, response } from './make.ts';

const ALLOW_PAGE = ['Access-Control-Allow-Origin', PAGE] as const;

const checkout = refused([
  hop(`${API}/v1/checkout`, {
    method: 'POST',
    requestHeaders: null,
    preflight: preflight(
      'POST',
      'authorization,content-type',
      response(204, [ALLOW_PAGE, ['Access-Control-Allow-Headers', 'content-type']]),
    ),
  }),
]);

/** The file calls it allowed, which by its own headers it is not. */
export const voucher = refused(
  [hop(`${API}/v1/vouchers?code=$CODE_1`, { requestHeaders: requestHeaders(), response: response(200, []) })],
  { callSite: { url: `${PAGE}/assets/shop.js`, line: 88, column: 5, functionName: 'redeem' } },
);

const basket = exchange([hop(`${API}/v1/basket`, { response: response(200, [ALLOW_PAGE, ['Vary', 'Origin']]) })]);
const font = exchange([hop('https://cdn.example.org/inter.woff2', { response: response(200, [ALLOW_PAGE]) })], {
  type: 'font',
});

const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

function holding(exchanges: readonly Exchange[], more: Partial<ReadFile> = {}): ReadFile {
  return {
    kind: 'report',
    generator: 'CORS Verdict 0.1.0',
    browser: CHROME,
    pageUrl: `${PAGE}/shop`,
    exchanges,
    placeholders: [],
    recorded: new Map(),
    skipped: [],
    entries: exchanges.length,
    ...more,
  };
}

/** What is said of an entry at this place of a HAR, where it is broken. */
function skippedOf(entry: unknown, index: number): readonly Said[] {
  const { addEntry, end } = createHarCollector();
  addEntry(entry, index);
  return end().skipped;
}

export const bug: FileState = {
  name: 'bug-4711.json',
  holds: holding([checkout, voucher], {
    placeholders: [{ name: 'CODE_1', of: 'a value of the query string' }],
    recorded: new Map([
      [
        voucher.id,
        {
          ...{ outcome: 'blocked', rule: 'acao-mismatch', on: 'response', hop: 0, chromium: null },
          explanation: 'Access-Control-Allow-Origin is https://shop.example.com, not the request’s origin.',
        },
      ],
    ]),
  }),
};

export const har: FileState = {
  name: 'customer session, 20 November.har',
  holds: holding([basket, font], {
    ...{ kind: 'har', generator: 'Firefox 145.0', browser: 'Firefox 145.0', entries: 1340 },
    skipped: [
      ...skippedOf({ startedDateTime: '2026-11-20T09:41:07.204Z', request: { method: 'GET' } }, 17),
      endsTooEarly('log.entries[1339]', 20_971_520),
    ],
  }),
};

export const reading: FileState = {
  name: 'checkout-full-session.har',
  reading: { read: 88_080_384, total: 209_715_200, entries: 21_456 },
};

export const broken: FileState = {
  name: 'bug (1).har',
  contains: `{
  "log": { "creator": { "name": "Firefox", "version": "145.0" },
    "entries":  } }`,
};

export const notOurs: FileState = {
  name: 'package.json',
  contains: '{ "name": "shop", "version": "1.0.0" }',
};
