import type { Exchange, Response } from '../exchange/exchange.ts';
import { stepsOf } from './effective.ts';
import { run } from './run.ts';
import type { CredentialsMode, Interference } from './verdict.ts';

/**
 * What would have become of an exchange if nothing had changed the headers between server and browser: another
 * extension, or an override in DevTools. `onHeadersReceived` has what the server sent, later events what was judged.
 * @param blockedBy the rule that blocked the exchange as it was judged, null where it passed
 * @returns null where nothing was changed, or the change made no difference
 */
export function interferenceIn(
  exchange: Exchange,
  mode: CredentialsMode,
  blockedBy: string | null,
): Interference | null {
  if (!exchange.hops.some(({ response, preflight }) => isChanged(response) || isChanged(preflight?.response)))
    return null;
  const { failed } = run(stepsOf(asServerSent(exchange), mode));
  const rule = failed?.rule.id ?? null;
  if (rule === blockedBy) return null;
  return { outcome: failed ? 'blocked' : 'allowed', rule, inferred: false };
}

const isChanged = (response: Response | null | undefined): boolean =>
  response != null && response.headers !== null && response.judgedHeaders !== null;

/** The exchange as it would be if nothing had changed a header on the way. */
export function asServerSent(exchange: Exchange): Exchange {
  const hops = exchange.hops.map((hop) => ({
    ...hop,
    response: sentBy(hop.response),
    preflight: hop.preflight && { ...hop.preflight, response: sentBy(hop.preflight.response) },
  }));
  return { ...exchange, hops };
}

/** An answer out of the browser's cache was not sent now; what the cache gave stays. */
const sentBy = (response: Response | null): Response | null =>
  response?.headers ? { ...response, judgedHeaders: null } : response;
