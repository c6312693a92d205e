import type { Exchange } from '../../src/exchange/exchange.ts';
import type { ReportedExchange } from '../../src/exports/report.ts';
import type { Imported } from '../../src/imports/imported.ts';
import type { Said } from '../../src/sentence.ts';

/** How far a file has been read. */
export interface Progress {
  /** Bytes. */
  readonly read: number;
  readonly total: number;
  /** Entries of a HAR or exchanges of a report. */
  readonly entries: number;
}

/** What a file says of itself: all of it but its exchanges. */
export type FileHead = Omit<Imported, 'exchanges' | 'recorded'> & { readonly entries: number };

/**
 * From the worker that reads a file, in this order; one of the last three may come in the place of any: `src` refuses the
 * file, the browser cannot read it, or we fail on it.
 */
export type Told =
  | ({ readonly type: 'progress' } & Progress)
  /** Some at a time: a page that is handed thousands at once does nothing else until it has them. */
  | {
      readonly type: 'exchanges';
      readonly exchanges: readonly Exchange[];
      readonly recorded: readonly (readonly [id: string, verdict: ReportedExchange['verdict']])[];
    }
  | { readonly type: 'done'; readonly head: FileHead }
  | { readonly type: 'refused'; readonly why: Said }
  | { readonly type: 'unreadable' }
  | { readonly type: 'failed'; readonly error: string };
