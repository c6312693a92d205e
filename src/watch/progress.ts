import type { Judged } from '../cors/judged.ts';
import { type ChangedAnswer, changedAnswers } from './changed-answers.ts';
import { type Difference, notDemanded } from './demands.ts';
import { stepBetween } from './place.ts';

/** Why a later exchange does not tell what became of a failure. */
export type Doubt =
  | 'pending'
  /** It cannot be judged. */
  | 'not-judged'
  /** The credentials mode decides which of two rules it was, and is not known. */
  | 'unclear'
  /** It fails earlier, and demands more. */
  | 'demands-more'
  /** The network failed before what had failed could be tried. */
  | 'network-failure'
  /** Something in this browser changed the headers, and that decided. */
  | 'changed-on-the-way'
  /** The preflight is what had failed, and it was not asked again. */
  | 'cached-preflight'
  /** The browser's cache answered, and not the server. */
  | 'cached-answer';

/** What a later exchange tells, without the answers themselves. */
export type Told =
  /** It passes, or fails later, at the same or at an earlier check of the browser's. */
  | { readonly kind: 'fixed' | 'further' | 'same' | 'earlier' }
  /** It does not demand what the failed one did. */
  | { readonly kind: 'other'; readonly differs: readonly Difference[] }
  | { readonly kind: 'unknown'; readonly because: Doubt };

/** What a later exchange of the same endpoint tells of one that failed. */
export type Progress = Told & {
  /** How the answers differ, the later from the earlier. */
  readonly changes: readonly ChangedAnswer[];
};

/**
 * Compares an exchange that failed with a later one of the same endpoint. Fixed is said only where the later one demands
 * at least the same of the servers, and they were asked.
 *
 * Which failure is further is the browser's order: messages one after the other, the rules of each as in `RULES`. The
 * last answer is the end of the way, whatever the redirects before it.
 * @param marked blocked, or failed by the network; of others nothing can be said
 */
export function progressBetween(marked: Judged, next: Judged): Progress {
  return { ...tell(marked, next), changes: changedAnswers(marked.exchange, next.exchange) };
}

const unknown = (because: Doubt): Told => ({ kind: 'unknown', because });

function tell(marked: Judged, next: Judged): Told {
  const { outcome, interference } = next.verdict;
  if (outcome === 'pending') return unknown('pending');
  const differs = notDemanded(marked, next);
  if (differs.length > 0) return { kind: 'other', differs };
  if (interference !== null) return unknown('changed-on-the-way');
  if (outcome === 'network-failure') return afterNetworkFailure(marked, next);
  if (outcome !== 'allowed' && outcome !== 'blocked') return unknown('not-judged');
  if (skipsPreflight(marked, next)) return unknown('cached-preflight');
  if (isFromCache(next)) return unknown('cached-answer');
  if (outcome === 'allowed') return { kind: 'fixed' };
  const step = stepBetween(marked, next);
  if (step === 'unclear') return unknown('unclear');
  if (step === 'earlier' && notDemanded(next, marked).length > 0) return unknown('demands-more');
  return { kind: step };
}

/** It got further, or it is the same failure, or it says nothing. */
function afterNetworkFailure(marked: Judged, next: Judged): Told {
  const step = stepBetween(marked, next);
  if (step === 'further') return { kind: 'further' };
  const isSame = marked.verdict.failure?.id === next.verdict.failure?.id;
  return step === 'same' && isSame ? { kind: 'same' } : unknown('network-failure');
}

function skipsPreflight({ verdict: { on, hop } }: Judged, next: Judged): boolean {
  return on === 'preflight' && hop !== null && next.verdict.coveredBy[hop] != null;
}

function isFromCache({ exchange }: Judged): boolean {
  const answer = exchange.hops.at(-1)?.response;
  return answer?.fromCache === true && answer.headers === null;
}
