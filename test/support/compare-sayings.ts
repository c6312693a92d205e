import type { Exchange } from '../../src/exchange/exchange.ts';
import type { ReportedExchange } from '../../src/exports/report.ts';
import { verdictOf } from './exchange.ts';

/** What was said of an exchange, and what is said of it once it has been through a file. */
export interface Sayings {
  readonly url: string;
  readonly was: string;
  readonly is: string;
}

export interface Comparison {
  readonly same: readonly Sayings[];
  /** A file that lacks what a verdict needs leads to none. */
  readonly unknown: readonly Sayings[];
  readonly wrong: readonly Sayings[];
}

/**
 * Which of the two it is hangs on bytes, of which a HAR has only characters, and on how Chromium parses URLs, which is not
 * how Node does.
 */
const alike = (rule: string | null): string => String(rule).replace(/acao-(invalid|mismatch)$/, 'acao-wrong');

/** Compares verdicts before and after. Exchanges are told apart by the URL that they begin with. */
export function compareSayings(before: readonly ReportedExchange[], after: readonly Exchange[]): Comparison {
  const all = before.map((one) => ({ one, found: after.filter(({ hops }) => hops[0]?.url === one.url) }));
  const sayings = all.map(({ one, found }) => {
    const [mine] = found;
    const verdict = mine && verdictOf(mine);
    const was = `${one.verdict.outcome} ${alike(one.verdict.rule)}`;
    const is =
      found.length === 1 && verdict ? `${verdict.outcome} ${alike(verdict.rule)}` : `${found.length} exchanges`;
    const isAmong = verdict?.alternatives.some(({ rule }) => alike(rule) === alike(one.verdict.rule)) === true;
    return { url: one.url, was, is, isSame: was === is || isAmong, isUnknown: verdict?.outcome === 'unknown' };
  });
  return {
    same: sayings.filter(({ isSame }) => isSame),
    unknown: sayings.filter(({ isSame, isUnknown }) => isUnknown && !isSame),
    wrong: sayings.filter(({ isSame, isUnknown }) => !isUnknown && !isSame),
  };
}
