import { getHeader } from '../http/headers.ts';
import type { Cause, CauseFacts, CauseRule } from './cause.ts';
import { answeredWith } from './evidence.ts';
import { allows, brokenBy, earlierOfEndpoint, earlierOfServer, isOk, ownPreflight, toldBefore } from './reading.ts';

const ORIGIN = 'Access-Control-Allow-Origin';

/** A header that preflights lack, and that answers to actual requests have. */
function onActualOnly(facts: CauseFacts, header: string): Omit<Cause, 'id'> | null {
  const { failed } = facts;
  if (!failed || getHeader(failed.headers, header) !== null) return null;
  const has = (one: { on: string; headers: typeof failed.headers }) =>
    one.on === 'response' && getHeader(one.headers, header) !== null;
  const sibling = earlierOfEndpoint(facts).findLast(has);
  const other = sibling ?? earlierOfServer(facts).findLast(has);
  if (!other) return null;
  const evidence = [answeredWith(failed, header), toldBefore(other, header)];
  return { confidence: sibling ? 'certain' : 'likely', evidence };
}

/** The preflight was answered well and the request itself was not, as where only OPTIONS was thought of. */
function onPreflightOnly(facts: CauseFacts): Omit<Cause, 'id'> | null {
  const preflight = ownPreflight(facts);
  if (!preflight || !facts.failed || facts.failed.status >= 400 || facts.failed.on !== 'response') return null;
  const evidence = [answeredWith(preflight, ORIGIN), answeredWith(facts.failed, ORIGIN)];
  return { confidence: 'certain', evidence };
}

export const headersOnWrongResponse: CauseRule = {
  id: 'headers-on-wrong-response',
  says: 'The CORS headers are on one of the two answers only: Allow-Methods and Allow-Headers belong on that to the preflight, Allow-Origin on both',
  advice:
    'Answer OPTIONS with Allow-Origin, Allow-Methods and Allow-Headers, and every other request with Allow-Origin, too.',
  find(facts) {
    if (brokenBy(facts, 'preflight-method-not-allowed')) return onActualOnly(facts, 'Access-Control-Allow-Methods');
    if (brokenBy(facts, 'preflight-header-not-allowed')) return onActualOnly(facts, 'Access-Control-Allow-Headers');
    const step = brokenBy(facts, 'acao-missing');
    if (step?.on !== 'preflight') return step ? onPreflightOnly(facts) : null;
    const sibling = earlierOfEndpoint(facts).findLast((one) => one.on === 'response' && allows(one, step.origin));
    const askedWell = earlierOfEndpoint(facts).some((one) => one.on === 'preflight' && allows(one, step.origin));
    if (!sibling || askedWell || !isOk(step)) return null;
    return { confidence: 'likely', evidence: [answeredWith(step, ORIGIN), toldBefore(sibling)] };
  },
};
