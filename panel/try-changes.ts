import type { Cause } from '../src/causes/cause.ts';
import type { Verdict } from '../src/cors/verdict.ts';
import type { Exchange } from '../src/exchange/exchange.ts';
import type { Fix } from '../src/fixes/fix.ts';
import type { Insight } from '../src/fixes/insight.ts';
import { wholeOf } from '../src/fixes/whole.ts';
import type { AnswerChange } from '../src/messages.ts';
import { sentence } from '../src/sentence.ts';
import type { Tried } from './store.ts';
import { text } from './texts.ts';

/** The changes of a fix as a browser can make them, or why it cannot. */
export type Triable = { readonly changes: readonly AnswerChange[] } | { readonly cannot: string };

/** What an extension can change of an answer: its headers, and nothing else. */
export function triable(exchange: Exchange, { responses }: Fix): Triable {
  const { hops } = wholeOf(exchange);
  const status = responses.find((response) => response.status !== undefined);
  if (status) {
    const key = status.on === 'preflight' ? 'tryIt_cannot_preflightStatus' : 'tryIt_cannot_answerStatus';
    return { cannot: text(key, String(status.status)) };
  }
  const changes = responses.flatMap(({ hop: place, on, set, remove }): AnswerChange[] => {
    const hop = hops[place];
    return hop ? [{ url: hop.url, method: on === 'preflight' ? 'OPTIONS' : hop.method, on, set, remove }] : [];
  });
  return changes.length > 0 ? { changes } : { cannot: text('tryIt_cannot_noHeader') };
}

const withoutQuery = (url: string): string => url.replace(/[?#].*$/, '');

/** Whether our own Try it had its hands in an exchange. */
export function wasTried({ hops, startedAt }: Exchange, tried: readonly Tried[]): boolean {
  const holds = ({ from, to }: Tried) => from <= startedAt && (to === null || startedAt <= to);
  return tried.filter(holds).some(({ changes }) => {
    return changes.some(({ url }) => hops.some((hop) => withoutQuery(hop.url) === withoutQuery(url)));
  });
}

/** The verdict on an exchange that passes with what we changed, and would not without it. */
export function triedVerdict(verdict: Verdict): Verdict {
  const { interference, outcome } = verdict;
  if (interference?.outcome !== 'blocked' || outcome !== 'allowed') return verdict;
  const explanation = sentence`The page may read the answer with the change that Try it makes in this tab; without it: blocked by ${interference.rule}.`;
  return { ...verdict, explanation };
}

/** Why an exchange that we changed fails: no other extension did it. */
export const triedCauses = (causes: readonly Cause[]): readonly Cause[] =>
  causes.filter(({ id }) => id !== 'masked-by-extension');

/** What is said beyond the verdict on an exchange that we changed. */
export function triedInsight(insight: Insight): Insight {
  return { ...insight, causes: triedCauses(insight.causes) };
}
