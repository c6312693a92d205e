import { sentence } from '../sentence.ts';
import type { CauseRule } from './cause.ts';
import { changes } from './changes.ts';

export const brokenByExtension: CauseRule = {
  id: 'broken-by-extension',
  says: 'Something in this browser, such as another extension, changed headers that were right',
  advice:
    'Switch off extensions that change headers, and overrides of DevTools, one by one; the server is not at fault.',
  find({ exchange, verdict: { outcome, interference } }) {
    if (outcome !== 'blocked' || interference?.outcome !== 'allowed') return null;
    const seen = changes(exchange);
    if (!interference.inferred && seen.length > 0) return { confidence: 'certain', evidence: seen };
    return {
      confidence: 'likely',
      evidence: [sentence`What the server sent breaks no rule, and the browser refused it`],
    };
  },
};
