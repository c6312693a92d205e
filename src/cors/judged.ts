import type { Exchange } from '../exchange/exchange.ts';
import type { Verdict } from './verdict.ts';

/** An exchange with its verdict. */
export interface Judged {
  readonly exchange: Exchange;
  readonly verdict: Verdict;
}
