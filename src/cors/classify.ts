import { isCrossOrigin } from '../exchange/cross-origin.ts';
import type { Exchange, Hop } from '../exchange/exchange.ts';
import { getHeader } from '../http/headers.ts';
import { isSafelistedMethod } from '../http/methods.ts';
import { type Sentence, sentence } from '../sentence.ts';
import { originsOfHops, requestedHeaders } from './effective.ts';
import { rememberLast } from './remember-last.ts';
import { unsafeHeaderNames } from './safelist.ts';
import type { Classification, PreflightTrigger, RequestMode } from './verdict.ts';

/**
 * Whether CORS applies, and if so whether the browser had to ask first and why.
 * @see https://fetch.spec.whatwg.org/#main-fetch
 */
export function classify(exchange: Exchange, mode: RequestMode): Classification {
  if (mode === 'navigate') return { kind: 'not-cors', because: sentence`it is a navigation` };
  if (mode === 'no-cors') return { kind: 'not-cors', because: becauseNoCors(exchange) };
  if (mode === 'same-origin') return { kind: 'not-cors', because: sentence`its mode is same-origin` };
  if (!isCrossOrigin(exchange)) return { kind: 'not-cors', because: sentence`it stays on its own origin` };
  const origins = originsOfHops(exchange);
  const triggers = exchange.hops.flatMap((hop, index) => (origins[index]?.underCors ? triggersOf(hop) : []));
  return triggers.length > 0 ? { kind: 'preflighted', triggers: unique(triggers) } : { kind: 'simple' };
}

/** A script that asks so gets nothing; an element shows or runs what it gets, and hides it from scripts. */
function becauseNoCors({ type }: Exchange): Sentence {
  return type === 'xmlhttprequest'
    ? sentence`its mode is no-cors, so the answer is opaque: this hides the error and loses the data`
    : sentence`its mode is no-cors, so the page may use the answer but not read it`;
}

/** What makes the browser ask before it sends this hop: the preflight itself says, else what was sent. */
export const triggersOf = rememberLast((hop: Hop): readonly PreflightTrigger[] => {
  const asked = hop.preflight?.requestHeaders;
  const method = (asked && getHeader(asked, 'Access-Control-Request-Method')) ?? hop.method;
  const names = asked ? requestedHeaders(asked) : unsafeHeaderNames(hop.requestHeaders ?? []);
  const triggers: PreflightTrigger[] = names.map((name) => ({
    kind: 'header',
    name,
    value: getHeader(hop.requestHeaders ?? [], name),
  }));
  if (!isSafelistedMethod(method)) triggers.unshift({ kind: 'method', method });
  // A listener on xhr.upload, or a stream as body, makes the browser ask although nothing in the request needs it.
  if (triggers.length === 0 && asked) return [{ kind: 'forced' }];
  return triggers;
});

function unique(triggers: readonly PreflightTrigger[]): readonly PreflightTrigger[] {
  return [...new Map(triggers.map((trigger) => [JSON.stringify(trigger), trigger])).values()];
}
