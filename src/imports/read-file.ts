import { sentence } from '../sentence.ts';
import { createReportCollector } from './collect-report.ts';
import { createHarCollector } from './har/collector.ts';
import { type FileReader, ImportError, type Imported } from './imported.ts';
import { createJsonItems, type JsonItem } from './json-items.ts';

const NEITHER = sentence`It is JSON, but neither a report of CORS Verdict (“format” is not “cors-verdict-report”) nor a HAR (it has no “log” with entries). Import one of these.`;

const REPORT_HEAD = ['format', 'version', 'generator', 'browser', 'exportedAt', 'page', 'redacted'];
const HAR_HEAD = ['version', 'creator', 'browser', 'pages', '_corsHead'];

const PATHS = [
  ...REPORT_HEAD.map((key) => `$.${key}`),
  '$.exchanges.*',
  ...HAR_HEAD.map((key) => `$.log.${key}`),
  '$.log.entries.*',
];

/** Takes what is read of a file of one kind. */
interface Collector {
  addHead(key: string, value: unknown): void;
  addItem(value: unknown, index: number): void;
  end(): Imported;
}

/**
 * Reads a report or a HAR, whichever it is. What a HAR's answers contained is forgotten with each entry. A file that
 * breaks off after its first entry is read up to there.
 */
export function createFileReader(): FileReader {
  const items = createJsonItems(PATHS, take);
  let collector: Collector | null = null;
  /** Parts of what may become a report: its `format` may come late. */
  const early: JsonItem[] = [];
  let count = 0;
  let broken: ImportError | null = null;
  let refused = false;
  let begun = false;

  function take(item: JsonItem): void {
    refused = true;
    sort(item);
    refused = false;
  }

  function sort(item: JsonItem): void {
    const [root, ...rest] = item.path;
    if (root === 'log') {
      collector ??= harCollector();
      add(collector, { ...item, path: rest });
      return;
    }
    if (root === 'format' && item.value === 'cors-verdict-report') {
      const report = reportCollector();
      collector ??= report;
      for (const earlier of early.splice(0)) add(report, earlier);
    }
    if (collector) add(collector, item);
    else early.push(item);
  }

  function add(to: Collector, { path: [key = '', index], value }: JsonItem): void {
    if (index === undefined) {
      to.addHead(String(key), value);
      return;
    }
    if (typeof index !== 'number') throw new ImportError(sentence`${key}: this must be a list.`);
    to.addItem(value, index);
    count += 1;
  }

  /** Where it is no JSON any more, what came before is shown, if there is any. */
  function orBroken(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (!(error instanceof ImportError) || refused || count === 0) throw error;
      broken = error;
    }
  }

  return {
    write(text) {
      if (broken || text === '') return;
      // A byte order mark.
      const clean = begun ? text : text.replace(/^\ufeff/, '');
      begun = true;
      orBroken(() => items.write(clean));
    },
    count: () => count,
    end() {
      if (!broken) orBroken(() => items.end());
      if (!collector) throw new ImportError(NEITHER);
      const imported = collector.end();
      return broken ? { ...imported, skipped: [...imported.skipped, broken.said] } : imported;
    },
  };
}

function reportCollector(): Collector {
  const { addHead, addExchange, end } = createReportCollector();
  return { addHead, addItem: addExchange, end };
}

function harCollector(): Collector {
  const { addHead, addEntry, end } = createHarCollector();
  return { addHead, addItem: addEntry, end };
}
