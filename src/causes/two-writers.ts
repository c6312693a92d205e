import type { Step } from '../cors/effective.ts';
import { headerLines } from '../http/headers.ts';
import { type Sentence, sentence } from '../sentence.ts';
import type { CauseRule } from './cause.ts';
import { cut, request, together } from './evidence.ts';
import { brokenBy } from './reading.ts';

function told(step: Step, name: string): Sentence {
  const lines = headerLines(step.headers, name);
  const joined = lines.join(' and ');
  // What is cut cannot stay in parts.
  const values = cut(joined) === joined ? together(lines) : cut(joined);
  return sentence`${request(step)} has ${lines.length} lines of ${name}: ${values}`;
}

/** Only one of two may write; where a proxy writes, it can take away what the application wrote. */
export const twoWriters: CauseRule = {
  id: 'two-writers',
  says: 'Two layers, such as a proxy and the application behind it, both write the CORS headers',
  advice:
    'Leave CORS to one of the two: take it out of the application, or let the proxy hide what the application sends.',
  find(facts) {
    const step = brokenBy(facts, 'acao-multiple', 'acac-not-true');
    if (!step) return null;
    const names = ['Access-Control-Allow-Origin', 'Access-Control-Allow-Credentials'];
    const doubled = names.filter((name) => headerLines(step.headers, name).length > 1);
    if (doubled.length > 0) return { confidence: 'certain', evidence: doubled.map((name) => told(step, name)) };
    const values = (step.allowOrigin ?? '').split(/\s*,\s*/);
    if (values.length < 2 || !(values.includes('*') || new Set(values).size < values.length)) return null;
    return {
      confidence: 'likely',
      evidence: [`${request(step)}: Access-Control-Allow-Origin: ${cut(values.join(', '))}`],
    };
  },
};
