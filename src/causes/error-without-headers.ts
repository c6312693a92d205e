import type { CauseRule } from './cause.ts';
import { answeredWith } from './evidence.ts';
import { isGatewayPage } from './gateway-error-page.ts';
import { allows, brokenBy, corsTraces, earlierOfEndpoint, knewOrigin, ownPreflight, toldBefore } from './reading.ts';

/** The server knows the origin, only not on this road: what writes its errors does not pass through its CORS layer. */
export const errorWithoutHeaders: CauseRule = {
  id: 'error-without-headers',
  says: 'The request failed on the server, and its error has no CORS headers, so the page is told of CORS and not of the error',
  advice: 'Mend the error that the status tells of; and let errors, too, pass through what adds the CORS headers.',
  find(facts) {
    const step = brokenBy(facts, 'acao-missing');
    if (step?.on !== 'response' || step.status < 400) return null;
    const told = answeredWith(step, 'Access-Control-Allow-Origin');
    const isGateway = isGatewayPage(step) ?? 'possible';
    const preflight = ownPreflight(facts);
    if (preflight) {
      const passed = answeredWith(preflight, 'Access-Control-Allow-Origin');
      return { confidence: isGateway === 'possible' ? 'certain' : 'possible', evidence: [told, passed] };
    }
    const sibling = earlierOfEndpoint(facts).findLast((one) => allows(one, step.origin) && one.status < 400);
    const known = sibling ?? knewOrigin(facts);
    if (known) {
      const confidence = sibling ? 'certain' : 'likely';
      return { confidence: isGateway === 'possible' ? confidence : 'possible', evidence: [told, toldBefore(known)] };
    }
    const isFault = step.status >= 500 && corsTraces(step).length === 0 && isGateway === 'possible';
    return { confidence: isFault ? 'likely' : 'possible', evidence: [told] };
  },
};
