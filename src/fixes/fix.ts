import type { Said } from '../sentence.ts';

/** What one answer has to say otherwise. */
export interface ResponsePatch {
  /** Index into the exchange's hops; one past the last is where a refused redirect would have led. */
  readonly hop: number;
  readonly on: 'preflight' | 'response';
  /** The status it has to have, where that is at fault. */
  readonly status?: number;
  /** Header lines to set, each in the place of all lines of its name. */
  readonly set: Readonly<Record<string, string>>;
  /** Names of headers to take away. */
  readonly remove: readonly string[];
}

/** The smallest change of the recorded answers after which the exchange passes; see `report().exchanges[].fix`. */
export interface Fix {
  /** One sentence. */
  readonly why: Said;
  readonly responses: readonly ResponsePatch[];
}

/** Why no header of a server can help. */
export interface NoFix {
  readonly why: Said;
}
