import type { Exchange } from '../exchange/exchange.ts';
import type { Placeholder } from '../exports/placeholder.ts';
import type { ReportedExchange } from '../exports/report.ts';
import { inEnglish, type Said } from '../sentence.ts';

/** What a file held, as facts: it is judged anew by whoever shows it. */
export interface Imported {
  readonly kind: 'report' | 'har';
  /** What wrote it, such as `CORS Verdict 0.1.0` or `WebInspector 537.36`. */
  readonly generator: string;
  /** The browser it was recorded in, as the file says; `''` where it does not. */
  readonly browser: string;
  /** `''` where the file does not say. */
  readonly pageUrl: string;
  /** Oldest first. */
  readonly exchanges: readonly Exchange[];
  /** What stands for secrets in it. */
  readonly placeholders: readonly Placeholder[];
  /** What the file itself says of exchanges, by id: where that differs from what we say, the reader is told. */
  readonly recorded: ReadonlyMap<string, ReportedExchange['verdict']>;
  /**
   * What could not be read, each with its place in the file: `log.entries[12].request.url: …`. A file that is broken in the
   * middle, or ends there, says so here: what came before it has been read.
   */
  readonly skipped: readonly Said[];
}

/** Why a file cannot be read: what is wrong, and where. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  /** The message, for a reader of any language. */
  readonly said: Said;

  constructor(said: Said) {
    super(inEnglish(said));
    this.said = said;
  }
}

/** Reads a file that comes in parts, so that a big one is never held whole. */
export interface FileReader {
  /** @throws ImportError where it is no report and no HAR, or is broken before anything could be read */
  write(text: string): void;
  /** How many entries of a HAR, or exchanges of a report, there have been so far. */
  count(): number;
  /** @throws ImportError where nothing could be read, or it is a report of a version we do not know */
  end(): Imported;
}
