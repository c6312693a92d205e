import type { Har } from 'har-format';
import { buildReport } from '../src/exports/build-report.ts';
import type { Report } from '../src/exports/report.ts';
import { isFix, serversOf } from '../src/fixes/fix-for.ts';
import { FRAMEWORKS, frameworkById } from '../src/fixes/frameworks/index.ts';
import { snippetFor } from '../src/fixes/frameworks/snippet-for.ts';
import { policyFor } from '../src/fixes/policy-for.ts';
import { inEnglish } from '../src/sentence.ts';
import { exportRows, headOf } from './export-rows.ts';
import type { Row, Store } from './store.ts';

/** How something leaves; the same as in the export dialog. */
export interface AutomationOptions {
  /** False for secrets as they are; else placeholders such as `$TOKEN_1` stand for them. */
  readonly redact?: boolean;
  /** Whether hosts get other names; only where it is redacted. */
  readonly aliasHosts?: boolean;
}

/** The formats of curl by shell, and those of tests by kind. */
const SHELLS = { posix: 'curl-posix', powershell: 'curl-powershell', cmd: 'curl-cmd' } as const;
const TESTS = { playwright: 'playwright', hurl: 'hurl', shell: 'shell-test' } as const;

/**
 * What a browser test reads instead of scraping the panel; `globalThis.corsPanel` on the panel page. Everything is
 * redacted unless `redact` is false, and the same text that the buttons give. What cannot be done rejects with the reason.
 */
export interface Automation {
  /** Everything recorded, whatever the filter hides; of nothing, a report without exchanges. */
  report(options?: AutomationOptions): Promise<Report>;
  /** Everything recorded as HAR 1.2. */
  har(options?: AutomationOptions): Promise<Har>;
  /** The bug report on one exchange. */
  markdown(id: string, options?: AutomationOptions): Promise<string>;
  /** The repro of one exchange, for one shell; `posix` where none is named. */
  curl(id: string, options?: AutomationOptions & { readonly shell?: keyof typeof SHELLS }): Promise<string>;
  /** A test that fails as long as the exchange does; `playwright` where no kind is named. */
  test(id: string, options?: AutomationOptions & { readonly kind?: keyof typeof TESTS }): Promise<string>;
  /** What snippets there are, in the order in which they are offered. */
  frameworks(): Promise<{ id: string; title: string }[]>;
  /** What the Copy button copies for this exchange alone; of several servers that have to change, for the first. */
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

/** @param refresh brings the store up to date with everything that has arrived */
export function createAutomation(store: Store, refresh: () => void): Automation {
  function allRows(): readonly Row[] {
    refresh();
    return store.rows.value;
  }

  function rowOf(id: string): Row {
    const row = allRows().find(({ exchange }) => exchange.id === id);
    if (!row) throw new Error(`There is no exchange with the id ${id}.`);
    return row;
  }

  async function textOf(chosen: readonly Row[], format: string, options: AutomationOptions = {}): Promise<string> {
    const { redact = true, aliasHosts = false } = options;
    const { text } = await exportRows(store, { all: store.rows.value, chosen, format, redact, aliasHosts });
    return text;
  }

  return {
    async report(options = {}) {
      const rows = allRows();
      const isLive = rows.every((row) => row.source === null);
      if (options.redact !== false || !isLive) return JSON.parse(await textOf(rows, 'report', options));
      // The same, but of what the rows remember: a test that waits for something asks again and again.
      const explained = rows.map((row) => ({ ...row, insight: store.insightOf(row) }));
      return buildReport(explained, headOf(store, rows));
    },
    async har(options) {
      const rows = allRows();
      if (rows.length === 0) throw new Error('Nothing has been recorded.');
      return JSON.parse(await textOf(rows, 'har', options));
    },
    async markdown(id, options) {
      return textOf([rowOf(id)], 'markdown', options);
    },
    async curl(id, options = {}) {
      return textOf([rowOf(id)], oneOf(SHELLS, 'shell', options.shell ?? 'posix'), options);
    },
    async test(id, options = {}) {
      return textOf([rowOf(id)], oneOf(TESTS, 'kind of test', options.kind ?? 'playwright'), options);
    },
    async frameworks() {
      return FRAMEWORKS.map(({ id, title }) => ({ id, title }));
    },
    async snippet(id, framework) {
      return snippetOf(store, rowOf(id), framework);
    },
    load: (fileText, name = 'corsPanel.load') => store.imports.load(new File([fileText], name)),
    async clear() {
      store.clear();
    },
  };
}

/** Whoever calls from a script may name anything. */
function oneOf(formats: Readonly<Record<string, string>>, what: string, name: string): string {
  const format = new Map(Object.entries(formats)).get(name);
  if (format === undefined) throw new Error(`There is no ${what} ${name}, only ${Object.keys(formats).join(', ')}.`);
  return format;
}

function snippetOf(store: Store, row: Row, frameworkId: string): string {
  const framework = frameworkById(frameworkId);
  if (!framework) throw new Error(`There is no framework with the id ${frameworkId}.`);
  const { fix } = store.insightOf(row);
  if (!isFix(fix)) throw new Error(inEnglish(fix.why));
  const [server] = serversOf(row.exchange, fix);
  const policy = server === undefined ? null : policyFor([row], server);
  const snippet = policy && snippetFor(framework, policy);
  if (snippet === null) throw new Error(`${framework.title} cannot say what this server has to.`);
  return snippet;
}
