import { expect, test } from 'vitest';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { buildReport } from '../../src/exports/build-report.ts';
import { explainAll } from '../../src/exports/explain.ts';
import type { Report } from '../../src/exports/report.ts';
import { exchangeOf } from '../../src/imports/exchange-of.ts';
import { parseReportedExchange } from '../../src/imports/read-report.ts';
import { simulatedExchanges } from '../support/simulate.ts';

const HEAD = {
  generator: { name: 'CORS Verdict', version: '0.1.0' },
  browser: 'Chromium 156',
  exportedAt: '2026-11-20T09:41:08.000Z',
  page: { url: 'https://app.example.com/' },
};

const reportOf = (exchanges: readonly Exchange[]): Report => buildReport(explainAll(exchanges), HEAD);

/** The exchanges that somebody gets who opens the report as a file. */
const opened = (report: Report): readonly Exchange[] =>
  (JSON.parse(JSON.stringify(report)) as Report).exchanges.map((one, index) =>
    exchangeOf(parseReportedExchange(one, `exchanges[${index}]`)),
  );

const SEED = Number(process.env.SEED ?? 1);
/** Those of one seed stand beside each other, as in one panel. */
const SEEDS = Array.from({ length: 15 }, (_, index) => SEED * 1000 + index);

test.each(SEEDS)('simulated exchanges come back as they were, and so does their report (seed %d)', (seed) => {
  const exchanges = simulatedExchanges(seed, 200);
  const report = reportOf(exchanges);
  const again = opened(report);
  expect(again).toEqual(exchanges);
  expect(reportOf(again)).toEqual(report);
});
