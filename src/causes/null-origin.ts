import type { CauseRule } from './cause.ts';
import { answeredWith, cameWith } from './evidence.ts';
import { brokenBy } from './reading.ts';

export const nullOrigin: CauseRule = {
  id: 'null-origin',
  says: 'The page has no origin of its own (a file, a sandboxed frame, a data: URL), so the browser sends Origin: null',
  advice:
    'Serve the page over http, or give its frame allow-same-origin. Never allow the origin null: every sandboxed frame has it.',
  find(facts) {
    const step = brokenBy(facts, 'acao-mismatch', 'acao-missing');
    if (step?.origin !== 'null' || step.tainted) return null;
    return {
      confidence: step.allowOrigin === null ? 'likely' : 'certain',
      evidence: [cameWith(step), answeredWith(step, 'Access-Control-Allow-Origin')],
    };
  },
};
