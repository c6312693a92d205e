import type { Step } from '../cors/effective.ts';
import { getHeader } from '../http/headers.ts';
import type { CauseFacts, CauseRule, Confidence } from './cause.ts';
import { answered, cut, has } from './evidence.ts';
import { brokenBy, corsTraces, earlierOfEndpoint, isOk, knewOrigin, passedPreflight, toldBefore } from './reading.ts';

/** What API Gateway says of a method that it has no route for. */
const isUnknownRoute = ({ headers }: Step): boolean =>
  /MissingAuthenticationToken/i.test(getHeader(headers, 'X-Amzn-ErrorType') ?? '');

/** Statuses that have a cause of their own. */
const OTHERS = new Set([401, 407, 408, 413, 429, 431]);

function confidenceOf(facts: CauseFacts, step: Step, isAnswered: boolean): Confidence | null {
  const { status, allowOrigin } = step;
  if (isUnknownRoute(step)) return 'certain';
  if (status === 405 || status === 501) return passedPreflight(facts) ? 'possible' : 'certain';
  const knows = allowOrigin !== null || knewOrigin(facts) !== undefined;
  if (status === 404 || status === 410) return whereNotFound(step, isAnswered, knows);
  if (status >= 500 || OTHERS.has(status)) return null;
  return (status === 403 && !knows) || isOk(step) ? null : 'possible';
}

/** @koa/cors lets an origin that it does not know fall through to a 404 with Vary: Origin (measured). */
function whereNotFound(step: Step, isAnswered: boolean, knows: boolean): Confidence {
  const mayRefuse = corsTraces(step).length > 0 && !knows;
  return step.allowOrigin !== null || (isAnswered && !mayRefuse) ? 'certain' : 'likely';
}

/** The last resort for a preflight of a strange status. */
export const preflightNotRouted: CauseRule = {
  id: 'preflight-not-routed',
  says: 'Nothing on the server answers OPTIONS at this URL',
  advice:
    'Answer OPTIONS with 204 and the CORS headers: switch the CORS layer on for all routes, or add OPTIONS to the methods that the gateway forwards.',
  find(facts) {
    const step = brokenBy(facts, 'acao-missing', 'preflight-status-not-ok');
    if (step?.on !== 'preflight') return null;
    const other = earlierOfEndpoint(facts).findLast(({ on, status }) => on === 'response' && status < 400);
    const confidence = confidenceOf(facts, step, other !== undefined);
    if (!confidence) return null;
    const allow = getHeader(step.headers, 'Allow');
    return {
      confidence,
      evidence: [
        answered(step),
        ...(allow === null ? [] : [has(`Allow: ${cut(allow)}`)]),
        ...(isUnknownRoute(step) ? [has('X-Amzn-ErrorType: MissingAuthenticationTokenException')] : []),
        ...(other ? [toldBefore(other)] : []),
      ],
    };
  },
};
