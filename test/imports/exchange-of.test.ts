import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/exchange/exchange.ts';
import type { PageCall } from '../../src/exchange/page-call.ts';
import { buildReport } from '../../src/exports/build-report.ts';
import { explainAll } from '../../src/exports/explain.ts';
import type { Report, ReportedExchange } from '../../src/exports/report.ts';
import { exchangeOf } from '../../src/imports/exchange-of.ts';
import { parseReportedExchange } from '../../src/imports/read-report.ts';
import { contractOnly } from '../support/contract-only.ts';
import { API, failed, OTHER, PAGE, SIBLING } from '../support/exchange.ts';
import { EXCHANGE_SETS } from '../support/exchange-sets.ts';
import { simulatedExchanges } from '../support/simulate.ts';

const HEAD = {
  generator: { name: 'CORS Verdict', version: '0.1.0' },
  browser: 'Chromium 156',
  exportedAt: '2026-11-20T09:41:08.000Z',
  page: { url: 'https://app.example.com/' },
};

const SEED = Number(process.env.SEED ?? 1);

const SIMULATED = Array.from({ length: 20 }, (_, index) => {
  const seed = SEED * 1000 + index;
  return { name: `simulated with seed ${seed}`, exchanges: simulatedExchanges(seed, 100) };
});

const reportOf = (exchanges: readonly Exchange[]): Report => buildReport(explainAll(exchanges), HEAD);

const SETS = [...EXCHANGE_SETS, ...SIMULATED].map((set) => ({ ...set, report: reportOf(set.exchanges) }));

/** The exchanges that somebody gets who opens these as a file. */
const opened = (reported: readonly ReportedExchange[]): readonly Exchange[] =>
  (JSON.parse(JSON.stringify(reported)) as ReportedExchange[]).map((one, index) =>
    exchangeOf(parseReportedExchange(one, `exchanges[${index}]`)),
  );

describe('exchanges come back from a report as they were, and so does their report', () => {
  test.each(SETS)('$name', ({ exchanges, report }) => {
    const again = opened(report.exchanges);
    expect(again).toEqual(exchanges);
    expect(reportOf(again)).toEqual(report);
  });
});

const CALL: PageCall = {
  ...({ id: 'call', api: 'fetch', at: 1763631667204.312, frameId: 4, url: API, method: 'PUT', mode: 'cors' } as const),
  ...({ credentials: 'include', headers: [['X-A', '1']], callSite: null, controlled: true } as const),
};

test('every fact comes back, the rare ones too', () => {
  const facts: Exchange = failed({
    ...{ startedAt: 1763631667204.5, finishedAt: 1763631667300.0625, initiator: null, topLevelOrigin: null },
    ...{ frameId: 4, documentId: null, fromWorker: true, answered: true, partial: true },
    callSite: { url: PAGE, line: 12, column: 5, functionName: 'load' },
    call: CALL,
    callFailure: { id: 'call', at: 1763631667301, error: 'TypeError', violatedDirective: 'connect-src' },
    hops: [
      {
        startedAt: 1763631667204.75,
        preflight: { status: 307, location: OTHER, fromCache: true, judged: { acao: '*' } },
      },
      { preflight: { netError: 'net::ERR_EMPTY_RESPONSE' }, redirectUrl: 'mailto:a@b.example' },
    ],
  });
  const [first, ...others] = facts.hops.map((hop, index) => ({
    ...hop,
    intendedHeaders: [['X-A', '\udc80']] as const,
    body: { mimeType: 'text/plain', text: `${index}`, omitted: null },
  }));
  const exchanges = first ? [{ ...facts, hops: [{ ...first, redirectUrl: null }, ...others] }] : [];
  expect(opened(reportOf(exchanges).exchanges)).toEqual(exchanges);
});

const gist = ({ verdict: { outcome, rule, on, hop } }: ReportedExchange) => ({ outcome, rule, on, hop });

/** The contract has no room for what a change of headers made of them. */
const wasChanged = ({ hops }: ReportedExchange): boolean => JSON.stringify(hops).includes('"judgedHeaders":');

describe('of a report that holds the contract and no more, the verdicts are the same but where headers were changed', () => {
  test.each(SETS)('$name', ({ report: { exchanges: reported } }) => {
    const again = reportOf(opened(reported.map(contractOnly))).exchanges;
    const changed = reported.map(wasChanged);
    const isUnchanged = (_: unknown, at: number) => !changed[at];
    expect(again.map(gist).filter(isUnchanged)).toEqual(reported.map(gist).filter(isUnchanged));
  });
});

describe('where the contract has no room for what decided, the verdict is another', () => {
  const changed = { acao: PAGE, judged: {} };
  const ambiguous = { status: 404, acao: '*', acam: 'PUT' };
  test.each<[what: string, one: Exchange, verdict: string, again: string]>([
    [
      'another extension took the header away',
      failed({ hops: [{ answer: changed }] }),
      'blocked by acao-missing',
      'blocked by null',
    ],
    [
      'only the page’s call shows the credentials mode',
      failed({ call: CALL, hops: [{ url: SIBLING, method: 'PUT', preflight: ambiguous }] }),
      'blocked by preflight-acao-wildcard-with-credentials',
      'blocked by preflight-status-not-ok',
    ],
    [
      'only the preflight has an error of its own',
      failed({ hops: [{ method: 'PUT', preflight: { netError: 'net::ERR_EMPTY_RESPONSE' } }] }),
      'network-failure by preflight-network-error',
      'unknown by null',
    ],
  ])('%s', (_, one, verdict, again) => {
    const { exchanges: reported } = reportOf([one]);
    const told = [...reported, ...reportOf(opened(reported.map(contractOnly))).exchanges];
    expect(told.map((each) => `${each.verdict.outcome} by ${each.verdict.rule}`)).toEqual([verdict, again]);
  });
});
