import type { HeaderLine } from '../../src/http/headers.ts';

/** What the page asked for, as it wrote it. */
export interface AskedFor {
  readonly api: 'fetch' | 'xhr' | 'eventsource';
  readonly url: string;
  /** What the URL is relative to. */
  readonly base: string;
  readonly method: string;
  readonly mode: string;
  readonly credentials: string;
  readonly headers: HeaderLine[];
}

/** A call as the hook saw it: facts only; whatever follows from them is worked out elsewhere. */
export interface ToldCall extends AskedFor {
  readonly kind: 'called';
  /** Counts the calls of one document. */
  readonly id: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Frames of the page's code in V8's format, latest first; empty where there are none. */
  readonly stack: string;
  readonly controlled: boolean;
}

/** What the hook in the page tells; as it comes from the page, it is a claim until `readTold` has looked at it. */
export type Told =
  | ToldCall
  | { readonly kind: 'failed'; readonly id: number; readonly at: number; readonly error: string }
  | { readonly kind: 'violated'; readonly at: number; readonly directive: string; readonly url: string };
