import { describe, expect, test } from 'vitest';
import { stepsOf } from '../../src/cors/effective.ts';
import { RULES } from '../../src/cors/rules/index.ts';
import { violationsOf } from '../../src/cors/run.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import type { PageCall } from '../../src/exchange/page-call.ts';
import { type Explained, explainAll } from '../../src/exports/explain.ts';
import { headerOf } from '../../src/exports/repro/expectation.ts';
import { type Repro, reproOf } from '../../src/exports/repro.ts';
import type { HeaderList } from '../../src/http/headers.ts';
import type { RuleFixture } from '../fixtures/rule-fixture.ts';
import { API, exchange, failed, OTHER, PAGE } from '../support/exchange.ts';
import { holds } from '../support/holds.ts';
import { simulatedExchanges } from '../support/simulate.ts';

const SEED = Number(process.env.SEED ?? 11);

const explained = (exchange: Exchange): Explained => {
  const [one] = explainAll([exchange]);
  if (!one) throw new Error('unreachable: one goes in');
  return one;
};

/** By message that was judged: the headers of what the rules find, and of the expectations that do not hold. */
function failures({ exchange, verdict }: Explained, { steps }: Repro) {
  const mode = verdict.credentials.mode === 'include' ? 'include' : 'not-include';
  return stepsOf(exchange, mode).map((message) => {
    const step = steps.find(
      ({ on, hop }) => hop === message.hop && (on === 'preflight') === (message.on === 'preflight'),
    );
    const broken = step?.expectations.filter((expectation) => !holds(expectation, message)) ?? [];
    const wanted = violationsOf(message).map(({ violation }) => violation?.header ?? 'Status');
    return { wanted, got: broken.map(headerOf) };
  });
}

const isUnderCors = ({ verdict }: Explained): boolean => verdict.classification.kind !== 'not-cors';

/** Credentials are judged by a rule only where the origin is right; an expectation of them does not wait for that. */
const isSame = ({ wanted, got }: { wanted: readonly string[]; got: readonly string[] }): boolean =>
  wanted[0] === got[0] && wanted.every((header) => got.includes(header));

describe('the expectations of a step hold exactly if the rules pass its message, else the first names its header:', () => {
  test(`2,000 random exchanges (SEED=${SEED})`, () => {
    const messages = simulatedExchanges(SEED, 2000)
      .map(explained)
      .filter(isUnderCors)
      .flatMap((one) => failures(one, reproOf(one)));
    const wrong = messages.filter((message) => !isSame(message));
    expect(messages.filter(({ wanted }) => wanted.length > 0).length).toBeGreaterThan(500);
    expect(wrong.slice(0, 5)).toEqual([]);
  }, 30_000);

  test('what is not CORS is asked nothing', () => {
    const others = simulatedExchanges(SEED, 500)
      .map(explained)
      .filter((one) => !isUnderCors(one));
    expect(others.length).toBeGreaterThan(0);
    expect(others.flatMap((one) => reproOf(one).steps.flatMap(({ expectations }) => expectations))).toEqual([]);
  });

  test.each(RULES.map(({ id }) => id))('%s', async (id) => {
    const { fixture } = (await import(`../fixtures/rules/${id}.ts`)) as { fixture: RuleFixture };
    for (const exchange of [fixture.breaks, fixture.nearMiss]) {
      const one = explained(exchange);
      expect(failures(one, reproOf(one)).filter((message) => !isSame(message))).toEqual([]);
    }
  });
});

const reproOfOne = (one: Exchange): Repro => reproOf(explained(one));

/** A repro in short: each step as a line, its headers in braces. */
const linesOf = ({ steps }: Repro): readonly string[] =>
  steps.map(({ on, method, url, headers, leadsOn }) => {
    const sent = headers.map(([name, value]) => `${name}: ${value}`).join('; ');
    return `${on} ${method} ${url} {${sent}}${leadsOn ? ' →' : ''}`;
  });

const callOf = (headers: HeaderList): PageCall => ({
  id: 'call',
  api: 'fetch',
  at: 0,
  frameId: 0,
  url: API,
  method: 'PUT',
  mode: 'cors',
  credentials: 'omit',
  headers,
  callSite: null,
  controlled: false,
});

const withIntended = (one: Exchange, intendedHeaders: HeaderList): Exchange => ({
  ...one,
  hops: one.hops.map((hop) => ({ ...hop, intendedHeaders })),
});

const PUT = { method: 'PUT', preflight: { asks: 'x-id', acao: '*' } } as const;

test.each<[what: string, exchange: Exchange, lines: readonly string[]]>([
  [
    'a request that needs no leave',
    exchange({ hops: [{ url: `${API}/a#part`, answer: { acao: '*' } }] }),
    [`actual GET ${API}/a {Origin: ${PAGE}; Sec-Fetch-Mode: cors}`],
  ],
  [
    'a request whose preflight failed: its headers are those asked for, without values',
    failed({ hops: [PUT] }),
    [
      `preflight OPTIONS ${API} {Access-Control-Request-Method: PUT; Access-Control-Request-Headers: x-id; Origin: ${PAGE}}`,
      `actual PUT ${API} {x-id: ; Accept: */*; Origin: ${PAGE}}`,
    ],
  ],
  [
    '… with values where the page’s call is noted',
    failed({ hops: [PUT], call: callOf([['X-Id', '7']]) }),
    [
      `preflight OPTIONS ${API} {Access-Control-Request-Method: PUT; Access-Control-Request-Headers: x-id; Origin: ${PAGE}}`,
      `actual PUT ${API} {X-Id: 7; Accept: */*; Origin: ${PAGE}}`,
    ],
  ],
  [
    '… as DevTools’ log has them where it does',
    withIntended(failed({ hops: [PUT] }), [['X-Id', '8']]),
    [
      `preflight OPTIONS ${API} {Access-Control-Request-Method: PUT; Access-Control-Request-Headers: x-id; Origin: ${PAGE}}`,
      `actual PUT ${API} {X-Id: 8; Accept: */*; Origin: ${PAGE}}`,
    ],
  ],
  [
    'a redirect that was followed',
    exchange({
      hops: [
        { answer: { status: 302, acao: '*', location: OTHER } },
        { url: OTHER, sends: { Origin: 'null' }, answer: { acao: '*' } },
      ],
    }),
    [
      `actual GET ${API} {Origin: ${PAGE}; Sec-Fetch-Mode: cors} →`,
      `actual GET ${OTHER} {Origin: null; Sec-Fetch-Mode: cors}`,
    ],
  ],
  [
    'a redirect that was refused goes on, without what was for its server alone',
    failed({
      hops: [
        {
          method: 'POST',
          sends: { Authorization: 'a', Cookie: 'b', 'Content-Type': 'text/plain', 'X-Id': '7' },
          preflight: { asks: 'authorization,x-id', acao: PAGE, acac: 'true', acah: 'authorization, x-id' },
          answer: { status: 302, location: OTHER },
        },
      ],
    }),
    [
      `preflight OPTIONS ${API} {Access-Control-Request-Method: POST; Access-Control-Request-Headers: authorization,x-id; Origin: ${PAGE}}`,
      `actual POST ${API} {Origin: ${PAGE}; Sec-Fetch-Mode: cors; Authorization: a; Cookie: b; Content-Type: text/plain; X-Id: 7} →`,
      `preflight OPTIONS ${OTHER}/ {Accept: */*; Access-Control-Request-Method: GET; Access-Control-Request-Headers: x-id; Origin: null; Sec-Fetch-Mode: cors}`,
      `actual GET ${OTHER}/ {Sec-Fetch-Mode: cors; X-Id: 7; Origin: null}`,
    ],
  ],
  [
    'what the browser’s cache asks is left out, and what the page asks is not',
    exchange({
      hops: [
        {
          sends: { 'If-None-Match': '"a"', 'If-Modified-Since': 'x' },
          preflight: { asks: 'if-none-match', acao: '*', acah: '*' },
          answer: { status: 304, acao: '*' },
        },
      ],
    }),
    [
      `preflight OPTIONS ${API} {Access-Control-Request-Method: GET; Access-Control-Request-Headers: if-none-match; Origin: ${PAGE}}`,
      `actual GET ${API} {Origin: ${PAGE}; Sec-Fetch-Mode: cors; If-None-Match: "a"}`,
    ],
  ],
  [
    'what no client may send, or sends by itself, is left out',
    exchange({
      hops: [
        {
          url: API.replace('//', '//user:secret@'),
          sends: {
            ':authority': 'x',
            Host: 'x',
            'content-length': '3',
            'bad name': 'x',
            'X-Break': 'a\r\nb: c',
            'X-Ok': '',
          },
          answer: { acao: '*' },
        },
      ],
    }),
    [`actual GET ${API} {Origin: ${PAGE}; Sec-Fetch-Mode: cors; X-Ok: }`],
  ],
])('%s', (_, one, lines) => {
  expect(linesOf(reproOfOne(one))).toEqual(lines);
});

test.each<[what: string, exchange: Exchange, notes: readonly string[]]>([
  ['nothing is said where all is known', exchange({ hops: [{ answer: { acao: '*' } }] }), []],
  [
    'that the credentials mode is unknown',
    exchange({ topLevelOrigin: null, hops: [{ answer: { acao: PAGE, acac: 'true' } }] }),
    ['Whether the request includes credentials is not known; the answers are checked as if it did not.'],
  ],
  [
    'that a body is not there',
    exchange({
      hops: [
        {
          method: 'POST',
          body: { mimeType: 'image/png', text: null, omitted: 'binary' },
          answer: { acao: '*' },
        },
      ],
    }),
    ['The request, as the browser sent it: its body is binary, and is left out.'],
  ],
  [
    'what the browser’s cache asked',
    exchange({ hops: [{ sends: { 'If-None-Match': '"a"' }, answer: { status: 304, acao: '*' } }] }),
    [
      "The request, as the browser sent it: If-None-Match asked whether the browser's copy is still good, and is left out.",
    ],
  ],
  [
    'that it was not CORS',
    failed({ hops: [{}] }, 'net::ERR_CONNECTION_REFUSED'),
    ['The browser failed for another reason than CORS, which may not be there for another client.'],
  ],
  [
    'that nobody saw the headers',
    failed({ hops: [PUT] }),
    [
      'Whether the request includes credentials is not known; the answers are checked as if it did not.',
      'The request, which the browser did not send: its headers are put together from those of the request before; cookies are left out.',
      'The request, which the browser did not send: the values of x-id are not known, and are empty.',
    ],
  ],
])('notes say %s', (_, one, notes) => {
  expect(reproOfOne(one).notes).toEqual(notes);
});
