import { redactReport } from '../src/exports/redact.ts';
import { buildReport, type Report } from '../src/exports/report.ts';
import type { Store } from './store.ts';

export interface AutomationOptions {
  /** Brings the store up to date with everything that has arrived. */
  refresh(): void;
  readonly generator: Report['generator'];
  readonly browser: string;
  now(): Date;
}

/** What a browser test reads instead of scraping the panel; `globalThis.corsPanel` on the panel page. */
export interface Automation {
  /** Everything recorded, whatever the filter hides. Secrets are left out unless `redact` is false. */
  report(options?: { readonly redact?: boolean }): Promise<Report>;
  /** Forgets every exchange, as the Clear button does. */
  clear(): Promise<void>;
}

export function createAutomation(store: Store, options: AutomationOptions): Automation {
  return {
    async report({ redact = true } = {}) {
      options.refresh();
      const report = buildReport(store.rows.value, {
        generator: options.generator,
        browser: options.browser,
        exportedAt: options.now().toISOString(),
        page: { url: store.watch.value.pageUrl },
      });
      return redact ? redactReport(report) : report;
    },
    async clear() {
      store.clear();
    },
  };
}
