import type { CauseRule } from './cause.ts';
import { answeredWith } from './evidence.ts';
import { brokenBy } from './reading.ts';
import { redirectsBefore } from './redirects.ts';

export const redirectTaintedOrigin: CauseRule = {
  id: 'redirect-tainted-origin',
  says: 'A redirect led from one foreign origin to another, so the browser sends Origin: null, which no list has',
  advice: 'Ask for the URL that the redirect leads to, or let the first server fetch it instead of redirecting.',
  find(facts) {
    const step = brokenBy(facts, 'redirect-tainted-origin');
    if (!step) return null;
    const evidence = [...redirectsBefore(facts), answeredWith(step, 'Access-Control-Allow-Origin')];
    return { confidence: 'certain', evidence };
  },
};
