import type { Exchange } from '../exchange/exchange.ts';
import type { ReportedExchange, ReportedVerdict } from '../exports/report.ts';
import { type Said, sentence } from '../sentence.ts';
import { exchangeOf } from './exchange-of.ts';
import { ImportError, type Imported } from './imported.ts';
import { ownId } from './own-id.ts';
import { parseReportedExchange, parseReportHead } from './read-report.ts';

/** The version of the report that we write, and the only one there has been. */
const VERSION = 1;

/** Takes in the parts of a report as they are read. */
export interface ReportCollector {
  /** A member of the report other than `exchanges`. @throws ImportError where it is of a version we do not know */
  addHead(key: string, value: unknown): void;
  /** One of `exchanges`, at its place in the file, from 0. Where its shape is wrong it is left out, and that is told. */
  addExchange(value: unknown, index: number): void;
  /** @throws ImportError where the shape of its head is wrong, or that of all its exchanges */
  end(): Imported;
}

export function createReportCollector(): ReportCollector {
  const head: Record<string, unknown> = {};
  const exchanges: Exchange[] = [];
  const recorded = new Map<string, ReportedVerdict>();
  const skipped: Said[] = [];

  function add(reported: ReportedExchange): void {
    // The panel tells exchanges apart by it.
    const id = ownId(reported.id, recorded);
    exchanges.push(exchangeOf({ ...reported, id }));
    recorded.set(id, reported.verdict);
  }

  return {
    addHead(key, value) {
      if (key === 'version' && typeof value === 'number' && value > VERSION) {
        throw new ImportError(
          sentence`version: this report is of version ${value}, and this CORS Verdict knows ${VERSION}. Update the extension.`,
        );
      }
      head[key] = value;
    },
    addExchange(value, index) {
      try {
        add(parseReportedExchange(value, `exchanges[${index}]`));
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
        skipped.push(error.said);
      }
    },
    end() {
      if (exchanges.length === 0 && skipped[0] !== undefined) throw new ImportError(skipped[0]);
      const { generator, browser, page, redacted = [] } = parseReportHead(head);
      return {
        kind: 'report',
        generator: `${generator.name} ${generator.version}`,
        browser,
        pageUrl: page.url,
        exchanges: exchanges.sort((a, b) => a.startedAt - b.startedAt),
        placeholders: redacted,
        recorded,
        skipped,
      };
    },
  };
}
