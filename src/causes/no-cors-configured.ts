import type { Step } from '../cors/effective.ts';
import { sentence } from '../sentence.ts';
import type { CauseFacts, CauseRule, Confidence } from './cause.ts';
import { answeredWith } from './evidence.ts';
import { brokenBy, corsTraces, earlierOfServer, isOk, ownPreflight, toldBefore } from './reading.ts';
import { spaFallback } from './spa-fallback.ts';

/** An error, a redirect or a page in the place of data may come from elsewhere than what answers else. */
function confidenceOf(facts: CauseFacts, step: Step, others: readonly unknown[]): Confidence {
  const isPlain = isOk(step) && spaFallback.find(facts)?.confidence !== 'likely';
  const knows = corsTraces(step).length > 0 || ownPreflight(facts) || others.length > 0;
  return isPlain && !knows ? 'likely' : 'possible';
}

/** Where no other cause is seen: an answer that just has nothing. */
export const noCorsConfigured: CauseRule = {
  id: 'no-cors-configured',
  says: 'The server has no CORS headers here at all: nobody has told it to let other origins read this',
  advice: 'Switch CORS on for this URL, for this origin, on one layer of the server.',
  find(facts) {
    const step = brokenBy(facts, 'acao-missing');
    if (!step) return null;
    const others = earlierOfServer(facts).filter(({ allowOrigin }) => allowOrigin !== null);
    const bare = earlierOfServer(facts).filter(({ on, underCors }) => on === 'response' && underCors);
    const evidence = [answeredWith(step, 'Access-Control-Allow-Origin')];
    const last = others.at(-1);
    if (last) evidence.push(toldBefore(last));
    else if (bare.length > 0) evidence.push(sentence`None of ${bare.length} earlier answers of this server had one`);
    return { confidence: confidenceOf(facts, step, others), evidence };
  },
};
