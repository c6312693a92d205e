import type { Exchange } from '../exchange/exchange.ts';
import { NEVER_SENT } from '../exchange/net-error.ts';
import type { Failure } from './failures/failure.ts';
import type { Observed } from './stop.ts';
import type { Interference } from './verdict.ts';

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

const lastUrl = (exchange: Exchange): string => exchange.hops.at(-1)?.url ?? '';

const UNKNOWN = {
  missed:
    'Not all of this exchange was seen: events were missed, or the file it comes from does not tell enough. So it is not judged.',
  unseen: 'The browser refused it, but the answer it judged was not seen, so the rule is not known.',
  broken: 'One of our own rules broke on this exchange, so it is not judged. This is our bug.',
};

export function explainUnknown(why: keyof typeof UNKNOWN): string {
  return UNKNOWN[why];
}

export function explainAllowed(exchange: Exchange, origin: string): string {
  const status = exchange.hops.at(-1)?.response?.status;
  const asker = origin === 'null' ? 'A page whose origin is "null"' : `The page at ${origin}`;
  return `${asker} may read the answer of ${hostOf(lastUrl(exchange))}${status === undefined ? '' : ` (${status})`}.`;
}

/** One sentence on a failure that is not CORS, with the browser's own name of it. */
export function explainFailure(exchange: Exchange, netError: string, { says }: Failure, onPreflight: boolean): string {
  const what = `${onPreflight ? 'The preflight' : 'The request'} to ${hostOf(lastUrl(exchange))}`;
  if (netError === NEVER_SENT) return `${what} was never sent: ${says}. This is not CORS.`;
  return `${what} failed with ${netError}: ${says}. This is not CORS.`;
}

/** What shows that a request failed so. */
export function evidenceOfFailure({ callFailure }: Exchange, netError: string): readonly string[] {
  const evidence = [
    netError === NEVER_SENT ? 'The browser told of no request on the network' : `The browser's error is ${netError}`,
  ];
  if (callFailure) evidence.push(`The page's call failed with ${callFailure.error}`);
  if (callFailure?.violatedDirective) evidence.push(`It violates the page's own ${callFailure.violatedDirective}`);
  return evidence;
}

/**
 * An answer was refused although what the server sent breaks no rule. Chromium shows no extension the headers of an
 * answer that it refuses as it judged them, only as they were sent.
 */
export function explainSpoilt(exchange: Exchange): string {
  return `The browser refused the answer of ${hostOf(lastUrl(exchange))}, although what the server sent would have passed: something in this browser, perhaps another extension, changed the headers before they were judged. Which rule they broke then is shown to nobody.`;
}

/** One sentence that owns up to a verdict of ours that the browser does not share. */
export function explainContradiction(exchange: Exchange, observed: Observed, rule: string | null): string {
  const host = hostOf(lastUrl(exchange));
  if (observed.kind === 'passed') {
    return `The browser let the page read the answer of ${host}, but we find the rule ${rule} broken. This is our bug: please send us the facts.`;
  }
  const ours = rule === null ? 'we find no rule that it breaks' : `not where we find the rule ${rule} broken`;
  return `The browser refused the exchange with ${host}, but ${ours}. This is our bug: please send us the facts.`;
}

/** A sentence to follow the verdict's own, or nothing where nobody's change to the headers decided. */
export function explainInterference(interference: Interference | null): string {
  if (!interference) return '';
  const { outcome, rule } = interference;
  const without = outcome === 'allowed' ? 'allowed' : `blocked by ${rule}`;
  return ` This is so here only because something, perhaps another extension, changed the headers on the way; without it: ${without}.`;
}
