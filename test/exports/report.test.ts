import { describe, expect, test } from 'vitest';
import { createAutomation } from '../../panel/automation.ts';
import { createStore } from '../../panel/store.ts';
import { readCauseContext } from '../../src/causes/context.ts';
import { readEndpoints } from '../../src/cors/endpoints.ts';
import { readPreflightCache } from '../../src/cors/preflight-cache.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { buildReport } from '../../src/exports/build-report.ts';
import type { Explained } from '../../src/exports/explain.ts';
import { redactReport } from '../../src/exports/redact.ts';
import type { Report, ReportedExchange } from '../../src/exports/report.ts';
import { type Insight, type InsightContext, insightInto } from '../../src/fixes/insight.ts';
import { API, exchange, failed, PAGE, pending, verdictOf } from '../support/exchange.ts';
import { QUIET_HOST } from '../support/quiet-host.ts';
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

describe('redaction', () => {
  test('leaves no cookie, no token and no password', () => {
    const plain = JSON.stringify(reportOf(RICH));
    const redacted = JSON.stringify(redactReport(reportOf(RICH)));
    expect([plain.includes('secret'), plain.includes('55phrase')]).toEqual([true, true]);
    expect([redacted.includes('secret'), redacted.includes('55phrase')]).toEqual([false, false]);
  });

  test('keeps the name of every header, and every value that is no secret', () => {
    const [hop] = redactReport(reportOf(RICH)).exchanges[0]?.hops ?? [];
    expect(hop?.requestHeaders).toEqual([
      ['Origin', PAGE],
      ['Sec-Fetch-Mode', 'cors'],
      ['Cookie', '[redacted]'],
      ['Authorization', '[redacted]'],
      ['X-Id', '7'],
    ]);
  });

  test('reaches what is said beyond the verdict: evidence and the values of a fix', () => {
    const one = explained(RICH);
    const evidence = [
      'GET answered 401 with Set-Cookie: a=secret; Path=/',
      'It redirects to https://u:secret@b.example/',
    ];
    const insight: Insight = {
      causes: [{ id: 'redirect-to-login', confidence: 'likely', evidence }],
      layer: { kind: 'app', product: 'Express', confidence: 'likely', evidence, frameworks: [] },
      fix: {
        why: 'https://u:secret@b.example/ has to allow it.',
        responses: [{ hop: 0, on: 'response', set: { Location: 'https://u:secret@b.example/' }, remove: [] }],
      },
    };
    const [told] = redactReport(buildReport([{ ...one, insight }], REST)).exchanges;
    const left = ['GET answered 401 with Set-Cookie: [redacted]', 'It redirects to https://[redacted]@b.example/'];
    expect([told?.causes[0]?.evidence, told?.layer?.evidence, told?.fix?.why, told?.fix?.responses[0]?.set]).toEqual([
      ...[left, left],
      'https://[redacted]@b.example/ has to allow it.',
      { Location: 'https://[redacted]@b.example/' },
    ]);
  });

  test('changes nothing where there is no secret, and never what it was given', () => {
    const report = reportOf(PLAIN);
    expect(redactReport(report)).toEqual(report);
    const rich = reportOf(RICH);
    redactReport(rich);
    expect(rich).toEqual(reportOf(RICH));
  });

  test.each([
    ['https://user:secret@a.example/x', 'https://[redacted]@a.example/x'],
    ['https://user@a.example/', 'https://[redacted]@a.example/'],
    [
      'https://a.example/@user?x=https://user:secret@b.example',
      'https://a.example/@user?x=https://[redacted]@b.example',
    ],
    ['https://a.example/user:secret@', 'https://a.example/user:secret@'],
    ['', ''],
  ])('of the page %s leaves %s', (url, left) => {
    expect(redactReport({ ...reportOf(), page: { url } }).page.url).toBe(left);
  });

  test('is what corsPanel.report() does unless asked otherwise', async () => {
    const { exchanges, watch, preserveLog } = await signals();
    const store = createStore({ ...QUIET_HOST, exchanges, watch, preserveLog, clear: () => {} });
    const { report } = createAutomation(store, {
      refresh: () => {},
      generator: REST.generator,
      browser: REST.browser,
      now: () => new Date(REST.exportedAt),
    });
    expect(await report()).toEqual(redactReport(reportOf(RICH)));
    expect(await report({ redact: false })).toEqual(reportOf(RICH));
  });
});

async function signals() {
  const { signal } = await import('@preact/signals');
  const watch = { pageUrl: REST.page.url, accessGranted: true, connection: 'listening' as const };
  return { exchanges: signal([RICH]), watch: signal(watch), preserveLog: signal(false) };
}
