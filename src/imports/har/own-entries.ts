import type { Exchange } from '../../exchange/exchange.ts';
import type { ReportedVerdict } from '../../exports/report.ts';
import type { Said } from '../../sentence.ts';
import { exchangeOf } from '../exchange-of.ts';
import { ImportError } from '../imported.ts';
import { ownId } from '../own-id.ts';
import { parseReportedExchange } from '../read-report.ts';

/** Our own entries of a HAR, which tell exchanges as reports do. */
export interface OwnEntries {
  /**
   * Takes in an entry if it tells of an exchange.
   * @param place of the entry in its file, for what is wrong with it
   */
  add(entry: unknown, place: string): void;
  /** Id of the exchange that an entry is of; null where it is of none that is told. */
  isTold(exchangeId: string | null): boolean;
  readonly exchanges: readonly Exchange[];
  readonly recorded: ReadonlyMap<string, ReportedVerdict>;
  readonly skipped: readonly Said[];
}

export function createOwnEntries(): OwnEntries {
  const told = new Set<string>();
  const exchanges: Exchange[] = [];
  const recorded = new Map<string, ReportedVerdict>();
  const skipped: Said[] = [];

  function addReport(report: unknown, path: string): void {
    const reported = parseReportedExchange(report, path);
    told.add(reported.id);
    const id = ownId(reported.id, recorded);
    exchanges.push(exchangeOf({ ...reported, id }));
    recorded.set(id, reported.verdict);
  }

  return {
    add(entry, place) {
      const report = fieldOf(entry, '_corsReport');
      if (report === undefined) return;
      try {
        addReport(report, `${place}._corsReport`);
      } catch (error) {
        if (!(error instanceof ImportError)) throw error;
        skipped.push(error.said);
      }
    },
    isTold: (exchangeId) => exchangeId !== null && told.has(exchangeId),
    exchanges,
    recorded,
    skipped,
  };
}

/** Id of the exchange that one of our own entries is of; null where it does not say. */
export function exchangeIdOf(entry: unknown): string | null {
  const id = fieldOf(entry, '_corsExchange');
  return typeof id === 'string' ? id : null;
}

const fieldOf = (entry: unknown, name: string): unknown =>
  typeof entry === 'object' && entry !== null ? Reflect.get(entry, name) : undefined;
