import { sentence } from '../sentence.ts';
import type { CauseRule } from './cause.ts';
import { changes } from './changes.ts';

/** Whatever the page could read here, other people's browsers refuse. */
export const maskedByExtension: CauseRule = {
  id: 'masked-by-extension',
  says: 'Something in this browser, such as a CORS extension, changed headers and hides that the server fails',
  advice: 'Switch the extension or the override off while you develop, and change the server: users do not have it.',
  find({ exchange, verdict: { interference } }) {
    if (interference?.outcome !== 'blocked') return null;
    const seen = changes(exchange);
    if (!interference.inferred && seen.length > 0) return { confidence: 'certain', evidence: seen };
    const evidence = [sentence`What the server sent breaks the rule ${interference.rule}, and the browser went on`];
    return { confidence: 'likely', evidence };
  },
};
