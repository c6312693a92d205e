import { Ajv } from 'ajv';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };
import addFormats from 'ajv-formats';
import type { Har } from 'har-format';
import schemas from 'har-schema';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { exchange, failed, PAGE } from '../support/exchange.ts';
import { EXCHANGE_SETS } from '../support/exchange-sets.ts';
import { harOf, withoutCustomFields } from '../support/har.ts';
import { hostileExchanges } from '../support/hostile-exchanges.ts';
import { simulatedExchanges } from '../support/simulate.ts';
import { PLAIN, RICH } from './rich-exchange.ts';

const ajv = new Ajv({ allErrors: true, strict: false });
ajv.addMetaSchema(draft6);
addFormats.default(ajv);
// RFC 3986 knows less of URLs than browsers do, which send `|` and `{` as they are.
ajv.addFormat('uri', (url) => URL.canParse(url));
ajv.addSchema(Object.values(schemas));

/** Some hostile ones are of no URL at all, which no browser asks for and no HAR can name. */
const hasUrls = ({ hops }: Exchange): boolean => hops.every(({ url }) => URL.canParse(url));

function errorsOf(har: Har): string[] {
  ajv.validate('har.json#', har);
  return (ajv.errors ?? []).slice(0, 5).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('a HAR is valid by the schema of HAR 1.2, with our own fields and without them', () => {
  const SEEDS = Array.from({ length: 10 }, (_, index) => Number(process.env.SEED ?? 1) * 1000 + index);

  test.each<[what: string, exchanges: readonly Exchange[]]>([
    ['every exchange that we have written down', EXCHANGE_SETS.flatMap(({ exchanges }) => exchanges.filter(hasUrls))],
    ['no exchange', []],
    ...SEEDS.map(
      (seed) =>
        [`200 simulated exchanges (seed ${seed})`, simulatedExchanges(seed, 200)] as [string, readonly Exchange[]],
    ),
    ...SEEDS.map(
      (seed) =>
        [`100 hostile exchanges (seed ${seed})`, hostileExchanges(seed, 100).filter(hasUrls)] as [
          string,
          readonly Exchange[],
        ],
    ),
  ])('%s', { timeout: 30_000 }, (_, exchanges) => {
    const har = harOf(exchanges);
    expect(errorsOf(har)).toEqual([]);
    expect(errorsOf(withoutCustomFields(har))).toEqual([]);
  });

  test('and the schema can fail', () => {
    const [entry] = harOf([PLAIN]).log.entries;
    const har = { log: { ...harOf([]).log, entries: [{ ...entry, time: 'long' }] } };
    expect(errorsOf(har as unknown as Har)).toEqual(['/log/entries/0/time must be number']);
  });
});

test('a rich exchange is written as in test/fixtures/golden/rich.har (write it anew with vitest -u)', async () => {
  const text = `${JSON.stringify(harOf([RICH, PLAIN]), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../fixtures/golden/rich.har');
});

describe('what an entry says', () => {
  const entryOf = (...[short]: Parameters<typeof exchange>) => harOf([exchange(short)]).log.entries[0];

  test('cookies are taken apart, on both sides', () => {
    const entry = entryOf({
      hops: [
        {
          sends: { Cookie: 'a=1; b="2=3"; lonely; ' },
          answer: {
            headers: {
              'Set-Cookie': [
                'sid=x=y; Path=/p; Domain=example.net; Expires=Wed, 21 Oct 2026 07:28:00 GMT; HttpOnly; SECURE; SameSite=Lax',
                'bad=1; expires=never',
              ],
            },
          },
        },
      ],
    });
    expect([entry?.request.cookies, entry?.response.cookies]).toEqual([
      [
        { name: 'a', value: '1' },
        { name: 'b', value: '"2=3"' },
        { name: '', value: 'lonely' },
      ],
      [
        {
          name: 'sid',
          value: 'x=y',
          path: '/p',
          domain: 'example.net',
          expires: '2026-10-21T07:28:00.000Z',
          httpOnly: true,
          secure: true,
        },
        { name: 'bad', value: '1' },
      ],
    ]);
  });

  test('the query string is read, and a fragment left out', () => {
    const request = entryOf({ hops: [{ url: `${PAGE}/?a=1&a=%20b&c#secret` }] })?.request;
    expect([request?.url, request?.queryString]).toEqual([
      `${PAGE}/?a=1&a=%20b&c`,
      [
        { name: 'a', value: '1' },
        { name: 'a', value: ' b' },
        { name: 'c', value: '' },
      ],
    ]);
  });

  test.each([
    [{ mimeType: 'text/plain', text: 'é', omitted: null }, { mimeType: 'text/plain', text: 'é' }, 2],
    [
      { mimeType: 'image/png', text: null, omitted: 'binary' as const },
      { mimeType: 'image/png', text: '', comment: 'Its bytes are no text, so it is not kept.' },
      -1,
    ],
  ])('a body is posted data: %o', (body, postData, bodySize) => {
    expect(entryOf({ hops: [{ method: 'POST', body }] })?.request).toMatchObject({ postData, bodySize });
  });

  test('where nobody answered, the status is 0 and the error is named', () => {
    const har = harOf([failed({ netError: 'net::ERR_CONNECTION_RESET', hops: [{ preflight: { unanswered: true } }] })]);
    expect(
      har.log.entries.map(({ response, _corsRole, _resourceType }) => [
        response.status,
        Reflect.get(response, '_error'),
        _corsRole,
        _resourceType,
      ]),
    ).toEqual([
      [0, 'net::ERR_CONNECTION_RESET', 'request', 'fetch'],
      [0, null, 'preflight', 'preflight'],
    ]);
  });

  test('a request waits for its preflight, and its times add up', () => {
    const [request, preflight] = harOf([RICH]).log.entries;
    expect([request, preflight].map((entry) => [entry?.time, entry?.timings.blocked, entry?.timings.wait])).toEqual([
      [50, 1, 49],
      [1, -1, 1],
    ]);
  });
});
