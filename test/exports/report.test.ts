import { describe, expect, test } from 'vitest';
import { readCauseContext } from '../../src/causes/context.ts';
import { readEndpoints } from '../../src/cors/endpoints.ts';
import { readPreflightCache } from '../../src/cors/preflight-cache.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { buildReport } from '../../src/exports/build-report.ts';
import type { Explained } from '../../src/exports/explain.ts';
import type { Report, ReportedExchange } from '../../src/exports/report.ts';
import { type InsightContext, insightInto } from '../../src/fixes/insight.ts';
import { API, exchange, failed, PAGE, pending, verdictOf } from '../support/exchange.ts';
import { PLAIN, RICH } from './rich-exchange.ts';

const REST = {
  generator: { name: 'CORS Verdict', version: '0.0.0' },
  browser: 'Chromium 156',
  exportedAt: '2026-11-20T09:41:08.000Z',
  page: { url: `${PAGE}/` },
};

const reportOf = (...exchanges: readonly Exchange[]): Report => buildReport(exchanges.map(explained), REST);

const NOTHING_BEFORE: InsightContext = {
  judging: { cache: readPreflightCache([]), endpoints: readEndpoints([]) },
  causes: readCauseContext([]),
};

function explained(each: Exchange): Explained {
  const judged = { exchange: each, verdict: verdictOf(each) };
  return { ...judged, insight: insightInto(judged, NOTHING_BEFORE) };
}

/** What only another status mends. */
const REFUSED_STATUS = failed({ hops: [{ method: 'PUT', preflight: { status: 404, acao: PAGE, acam: 'PUT' } }] });

const reported = (one: Exchange): ReportedExchange | undefined => reportOf(one).exchanges[0];

test('a rich exchange is told as in test/fixtures/golden/report.json (write it anew with vitest -u)', async () => {
  const text = `${JSON.stringify(reportOf(RICH, PLAIN), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('../fixtures/golden/report.json');
});

describe('the contract', () => {
  const report = reportOf(RICH, PLAIN);
  const EXCHANGE = `id url method type startedAt finishedAt origin topLevelOrigin frameId documentId mode credentials
    hops outcome netError verdict findings causes layer fix`.split(/\s+/);
  const HOP = 'url method sent requestHeaders preflight status responseHeaders'.split(' ');
  const PREFLIGHT = 'id finishedAt requestHeaders status responseHeaders'.split(' ');

  test.each<[what: string, value: object | null | undefined, keys: readonly string[]]>([
    ['a report', report, 'format version generator browser exportedAt page exchanges'.split(' ')],
    ['an exchange', report.exchanges[1], EXCHANGE],
    ['an exchange that no server can mend', report.exchanges[0], [...EXCHANGE, 'noFix']],
    ['a partial exchange', reported(exchange({ partial: true, hops: [{}] })), [...EXCHANGE, 'partial', 'noFix']],
    ['credentials', report.exchanges[0]?.credentials, ['mode', 'because']],
    ['a hop', report.exchanges[0]?.hops[0], HOP],
    ['a hop that began later than the exchange', report.exchanges[0]?.hops[1], [...HOP, 'startedAt']],
    ['a hop that something changed', report.exchanges[1]?.hops[0], [...HOP, 'startedAt', 'judgedHeaders']],
    ['a preflight', report.exchanges[0]?.hops[0]?.preflight as object, PREFLIGHT],
    ['a verdict', report.exchanges[0]?.verdict, 'outcome rule on hop chromium explanation'.split(' ')],
    ['an error of Chromium', report.exchanges[0]?.verdict.chromium, ['corsError', 'failedParameter']],
    ['a finding', report.exchanges[0]?.findings[0], 'rule on effect header actual expected'.split(' ')],
    ['a cause', report.exchanges[1]?.causes[0], ['id', 'confidence', 'evidence']],
    ['a fix', report.exchanges[1]?.fix, ['why', 'responses']],
    ['a patch', report.exchanges[1]?.fix?.responses[0], ['hop', 'on', 'set', 'remove']],
    ['a patch of a status', reported(REFUSED_STATUS)?.fix?.responses[0], ['hop', 'on', 'status', 'set', 'remove']],
  ])('%s has exactly its keys', (_, value, keys) => {
    expect(Object.keys(value ?? {}).sort()).toEqual([...keys].sort());
  });

  test('a verdict has alternatives only where there are two', () => {
    const two = failed({ hops: [{ method: 'PUT', preflight: { status: 404, acao: '*', acam: 'PUT' } }] });
    expect(reported(two)?.verdict.alternatives?.map(({ rule }) => rule)).toEqual([
      'preflight-status-not-ok',
      'preflight-acao-wildcard-with-credentials',
    ]);
    expect(reported(RICH)?.verdict).not.toHaveProperty('alternatives');
  });

  test('nothing in it is lost on the way through JSON', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });
});

test.each<[what: string, exchange: Exchange, preflight: unknown]>([
  ['none needed', exchange({ hops: [{ answer: { acao: '*' } }] }), null],
  ['one from the cache', PLAIN, 'cached'],
  [
    'one that was not answered',
    pending({ hops: [{ method: 'PUT', preflight: { unanswered: true } }] }),
    {
      id: `preflight of ${API}`,
      requestHeaders: [
        ['Access-Control-Request-Method', 'PUT'],
        ['Origin', PAGE],
      ],
      status: null,
      responseHeaders: [],
    },
  ],
])('the preflight of a hop: %s', (_, one, preflight) => {
  expect(reported(one)?.hops[0]?.preflight).toEqual(preflight);
});

test('headers are told as the server sent them, or else as the cache gave them', () => {
  const cached = exchange({ hops: [{ answer: { fromCache: true, judged: { acao: '*' } } }] });
  expect(reported(PLAIN)?.hops[0]?.responseHeaders).toEqual([['Access-Control-Allow-Origin', 'https://x.example']]);
  expect(reported(cached)?.hops[0]?.responseHeaders).toEqual([['Access-Control-Allow-Origin', '*']]);
});

test('what passes, and what is not CORS, has no fix', () => {
  const passes = exchange({ hops: [{ answer: { acao: '*' } }] });
  const dropped = failed({ hops: [{}] }, 'net::ERR_CONNECTION_REFUSED');
  expect([reported(passes), reported(dropped)]).toMatchObject([
    { causes: [], fix: null },
    { causes: [{ id: 'refused' }], fix: null },
  ]);
});

test('a layer is told without the frameworks that fit it', () => {
  const layer = { kind: 'proxy', product: 'nginx', confidence: 'likely', evidence: ['Server: nginx'] } as const;
  const one = explained(RICH);
  const insight = { ...one.insight, layer: { ...layer, frameworks: ['nginx'] } };
  expect(buildReport([{ ...one, insight }], REST).exchanges[0]?.layer).toEqual(layer);
});
