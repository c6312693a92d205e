import { buildReport } from '../src/exports/build-report.ts';
import { redactReport } from '../src/exports/redact.ts';
import type { Report } from '../src/exports/report.ts';
import { isFix, serversOf } from '../src/fixes/fix-for.ts';
import { FRAMEWORKS, frameworkById } from '../src/fixes/frameworks/index.ts';
import { snippetFor } from '../src/fixes/frameworks/snippet-for.ts';
import { policyFor } from '../src/fixes/policy-for.ts';
import type { Row, Store } from './store.ts';

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
  /** What snippets there are, in the order in which they are offered. */
  frameworks(): Promise<{ id: string; title: string }[]>;
  /**
   * What the Copy button copies for this exchange alone; of several servers that have to change, for the first.
   * Rejects where there is no such exchange or framework, where no server can help, and where the framework cannot say it.
   */
  snippet(id: string, framework: string): Promise<string>;
  /**
   * Shows the exchanges of a report or a HAR beside those that are there, as dropping the file does.
   * @param name what they are marked with
   * @returns how many came; rejects where none can, with what is wrong and where
   */
  load(fileText: string, name?: string): Promise<number>;
  /** Forgets every exchange, as the Clear button does. */
  clear(): Promise<void>;
}

export function createAutomation(store: Store, options: AutomationOptions): Automation {
  const explained = (row: Row) => ({ ...row, insight: store.insightOf(row) });
  return {
    async report({ redact = true } = {}) {
      options.refresh();
      const report = buildReport(store.rows.value.map(explained), {
        generator: options.generator,
        browser: options.browser,
        exportedAt: options.now().toISOString(),
        page: { url: store.watch.value.pageUrl },
      });
      return redact ? redactReport(report) : report;
    },
    async frameworks() {
      return FRAMEWORKS.map(({ id, title }) => ({ id, title }));
    },
    async snippet(id, framework) {
      options.refresh();
      return snippetOf(store, id, framework);
    },
    load: (fileText, name = 'corsPanel.load') => store.imports.load(new File([fileText], name)),
    async clear() {
      store.clear();
    },
  };
}

function snippetOf(store: Store, id: string, frameworkId: string): string {
  const row = store.rows.value.find(({ exchange }) => exchange.id === id);
  if (!row) throw new Error(`There is no exchange with the id ${id}.`);
  const framework = frameworkById(frameworkId);
  if (!framework) throw new Error(`There is no framework with the id ${frameworkId}.`);
  const { fix } = store.insightOf(row);
  if (!isFix(fix)) throw new Error(fix.why);
  const [server] = serversOf(row.exchange, fix);
  const policy = server === undefined ? null : policyFor([row], server);
  const snippet = policy && snippetFor(framework, policy);
  if (snippet === null) throw new Error(`${framework.title} cannot say what this server has to.`);
  return snippet;
}
