import type { Frame, Page } from 'puppeteer';
import { waitFor } from '../../scripts/wait-for.mjs';
import type { Report, ReportedExchange } from '../../src/exports/report.ts';

/** The panel's own report, with nothing left out. */
export function readReport(panel: Frame): Promise<Report> {
  return panel.evaluate(() => globalThis.corsPanel.report({ redact: false }));
}

/** As `readReport`, where nothing changes headers: a verdict that blames somebody for it covers up a mistake of ours. */
export async function readHonestReport(panel: Frame): Promise<Report> {
  const report = await readReport(panel);
  const blaming = report.exchanges.filter(({ verdict }) => verdict.interference);
  if (blaming.length > 0) throw new Error(`nobody changes headers here: ${JSON.stringify(blaming.slice(0, 3))}`);
  return report;
}

/** Waits until the panel has this many exchanges and none of them is pending. */
export async function waitForExchanges(
  panel: Frame,
  count: number,
  timeoutMs?: number,
  read = readHonestReport,
): Promise<ReportedExchange[]> {
  let exchanges: ReportedExchange[] = [];
  const isPending = ({ verdict }: ReportedExchange) => verdict.outcome === 'pending';
  async function settled(): Promise<boolean> {
    ({ exchanges } = await read(panel));
    return exchanges.length >= count && !exchanges.some(isPending);
  }
  try {
    await waitFor(`${count} exchanges in the panel`, settled, timeoutMs);
  } catch (cause) {
    const pending = JSON.stringify(exchanges.filter(isPending), null, 1);
    throw new Error(`${exchanges.length} of ${count} exchanges are there, of which pending: ${pending}`, { cause });
  }
  return exchanges;
}

/** Puts DevTools beside the page, as it is at first, or below it, where the list has room for all its usual columns. */
export async function dock(devtools: Page, side: 'right' | 'bottom'): Promise<void> {
  // A string, because vitest would rewrite the `import()` of a function.
  await devtools.evaluate(`import('./ui/legacy/legacy.js').then(({ DockController }) => {
    DockController.DockController.instance().setDockSide('${side}');
  })`);
}
