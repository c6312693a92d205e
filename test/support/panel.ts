import type { Frame } from 'puppeteer';
import { waitFor } from '../../scripts/wait-for.mjs';
import type { Report, ReportedExchange } from '../../src/exports/report.ts';

/** The panel's own report, with nothing left out. */
export function readReport(panel: Frame): Promise<Report> {
  return panel.evaluate(() => globalThis.corsPanel.report({ redact: false }));
}

/** Waits until the panel has this many exchanges and none of them is pending. */
export function waitForExchanges(panel: Frame, count: number, timeoutMs?: number): Promise<ReportedExchange[]> {
  const settled = async () => {
    const { exchanges } = await readReport(panel);
    const over = exchanges.filter(({ verdict }) => verdict.outcome !== 'pending');
    return over.length >= count ? exchanges : null;
  };
  return waitFor(`${count} exchanges in the panel`, settled, timeoutMs);
}
