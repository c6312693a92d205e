import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { explainAll } from '../../src/exports/explain.ts';
import { type Fingerprint, fingerprintOf } from '../../src/exports/fingerprint.ts';
import { redactExchanges } from '../../src/exports/redact/index.ts';
import { API, exchange, failed, PAGE } from '../support/exchange.ts';
import { harmlessMarkup } from '../support/hostile-markup.ts';
import { SHAPES } from '../support/markup-shapes.ts';
import { simulatedExchanges } from '../support/simulate.ts';

const SEED = Number(process.env.SEED ?? 5);

const fingerprints = (exchanges: readonly Exchange[]): readonly Fingerprint[] =>
  explainAll(exchanges).map(fingerprintOf);
const idOf = (one: Exchange): string | undefined => fingerprints([one])[0]?.id;

const preflight = { status: 404, headers: { Server: 'nginx/1.27.4' } };
const refused = (url: string, more: Partial<Omit<Exchange, 'hops'>> = {}) =>
  failed({ hops: [{ url, method: 'PUT', preflight }], ...more });
const BASE = refused(`${API}/v1/orders/17/lines`);

test('it is a word to search for, and what it is made of', () => {
  expect(fingerprints([BASE])).toEqual([
    {
      id: 'cors-8930c6cf',
      rule: 'preflight-acao-missing',
      endpoint: `${API}/v1/orders/*/lines`,
      layer: 'nginx',
    },
  ]);
});

test.each<[what: string, other: Exchange]>([
  ['another id in the path', refused(`${API}/v1/orders/4711/lines`)],
  ['another query', refused(`${API}/v1/orders/17/lines?page=2#top`)],
  ['a user in the URL', refused('https://user:p@ss@api.example.net/v1/orders/17/lines')],
  ['another page', refused(`${API}/v1/orders/17/lines`, { initiator: 'https://admin.example.com' })],
  ['another time', refused(`${API}/v1/orders/17/lines`, { startedAt: 99, id: 'another' })],
])('%s is the same', (_, other) => {
  expect(idOf(other)).toBe(idOf(BASE));
});

test.each<[what: string, other: Exchange]>([
  ['another path', refused(`${API}/v1/orders/17`)],
  ['another host', refused('https://api.example.org/v1/orders/17/lines')],
  [
    'another rule',
    failed({ hops: [{ url: `${API}/v1/orders/17/lines`, method: 'PUT', preflight: { ...preflight, acao: PAGE } }] }),
  ],
  [
    'another layer',
    failed({ hops: [{ url: `${API}/v1/orders/17/lines`, method: 'PUT', preflight: { status: 404 } }] }),
  ],
])('%s is another one', (_, other) => {
  expect(idOf(other)).not.toBe(idOf(BASE));
});

test('what came before does not change it', () => {
  const app = exchange({
    hops: [{ url: `${API}/v1/me`, answer: { acao: PAGE, headers: { 'X-Powered-By': 'Express' } } }],
  });
  const bare = failed({ startedAt: 50, hops: [{ url: `${API}/v1/orders`, answer: { status: 500 } }] });
  expect(explainAll([app, bare])[1]?.insight.layer?.product).toBe('Express');
  expect(fingerprints([app, bare])[1]).toEqual(fingerprints([bare])[0]);
});

describe('redaction does not change it:', () => {
  test.each<[what: string, exchanges: readonly Exchange[]]>([
    [
      'tokens and addresses in a path',
      ['eyJhbGciOi.eyJzdWIi.x1', 'me@example.com', 'Zx81Kq4TvB', 'a-Zx81Kq4TvB'].map((secret) =>
        refused(`${API}/v1/${secret}/x`),
      ),
    ],
    ['values without harm', Object.values(SHAPES).map((shape) => shape(harmlessMarkup()))],
    [`1,000 random exchanges (SEED=${SEED})`, simulatedExchanges(SEED, 1000)],
  ])(
    '%s',
    (_, exchanges) => {
      expect(fingerprints(redactExchanges(exchanges).exchanges)).toEqual(fingerprints(exchanges));
    },
    60_000,
  );
});
