import { failureById } from '../../cors/failures/index.ts';
import type { KnownFailure } from '../../cors/verdict.ts';
import { inEnglish } from '../../sentence.ts';
import type { Explained } from '../explain.ts';
import { code } from './code.ts';
import { prose } from './prose.ts';

/** A tracker shows no more of a title. */
const LIMIT = 120;

/** The title: what stops which request. */
export function headline({ exchange, verdict }: Explained): string {
  const [first] = exchange.hops;
  const request = code(`${first?.method ?? ''} ${(first?.url ?? '').replace(/[?#].*$/s, '')}`, LIMIT);
  switch (verdict.outcome) {
    case 'blocked':
      return `# CORS: ${rules(verdict)} blocks ${request}`;
    case 'allowed':
      return verdict.interference ? `# CORS: only here allowed: ${request}` : `# CORS: allowed: ${request}`;
    case 'not-cors':
      return `# Not a CORS request: ${request}`;
    case 'network-failure':
      return `# Not CORS: ${failureText(verdict.failure)}: ${request}`;
    case 'pending':
      return `# CORS: no answer yet: ${request}`;
    case 'contradicted':
      return `# CORS Verdict is wrong about ${request}`;
    case 'unknown':
      return `# CORS: not known what stopped ${request}`;
  }
}

const rules = ({ rule, alternatives }: Explained['verdict']): string =>
  alternatives.length > 1 ? alternatives.map((one) => code(one.rule)).join(' or ') : code(rule ?? '');

/** What happened, as the end of a sentence. */
export function failureText(failure: KnownFailure | null): string {
  return prose(inEnglish(failureById(failure?.id ?? '')?.says ?? 'the network failed'));
}
