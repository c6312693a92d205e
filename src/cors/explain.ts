import type { Exchange } from '../exchange/exchange.ts';
import { NEVER_SENT } from '../exchange/net-error.ts';
import { type Sentence, sentence } from '../sentence.ts';
import type { Failure } from './failures/failure.ts';
import type { Observed } from './stop.ts';
import type { Interference } from './verdict.ts';

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

const lastUrl = (exchange: Exchange): string => exchange.hops.at(-1)?.url ?? '';

const UNKNOWN = {
  missed: sentence`Not all of this exchange was seen: events were missed, or the file it comes from does not tell enough. So it is not judged.`,
  unseen: sentence`The browser refused it, but the answer it judged was not seen, so the rule is not known.`,
  broken: sentence`One of our own rules broke on this exchange, so it is not judged. This is our bug.`,
};

export function explainUnknown(why: keyof typeof UNKNOWN): Sentence {
  return UNKNOWN[why];
}

export function explainAllowed(exchange: Exchange, origin: string): Sentence {
  const host = hostOf(lastUrl(exchange));
  const status = exchange.hops.at(-1)?.response?.status;
  const answer = status === undefined ? host : `${host} (${status})`;
  return origin === 'null'
    ? sentence`A page whose origin is "null" may read the answer of ${answer}.`
    : sentence`The page at ${origin} may read the answer of ${answer}.`;
}

/** One sentence on a failure that is not CORS, with the browser's own name of it. */
export function explainFailure(
  exchange: Exchange,
  netError: string,
  { says }: Failure,
  onPreflight: boolean,
): Sentence {
  const host = hostOf(lastUrl(exchange));
  const what = onPreflight ? sentence`The preflight to ${host}` : sentence`The request to ${host}`;
  if (netError === NEVER_SENT) return sentence`${what} was never sent: ${says}. This is not CORS.`;
  return sentence`${what} failed with ${netError}: ${says}. This is not CORS.`;
}

/** What shows that a request failed so. */
export function evidenceOfFailure({ callFailure }: Exchange, netError: string): readonly Sentence[] {
  const evidence = [
    netError === NEVER_SENT
      ? sentence`The browser told of no request on the network`
      : sentence`The browser's error is ${netError}`,
  ];
  if (callFailure) evidence.push(sentence`The page's call failed with ${callFailure.error}`);
  if (callFailure?.violatedDirective)
    evidence.push(sentence`It violates the page's own ${callFailure.violatedDirective}`);
  return evidence;
}

/**
 * An answer was refused although what the server sent breaks no rule. Chromium shows no extension the headers of an
 * answer that it refuses as it judged them, only as they were sent.
 */
export function explainSpoilt(exchange: Exchange): Sentence {
  return sentence`The browser refused the answer of ${hostOf(lastUrl(exchange))}, although what the server sent would have passed: something in this browser, perhaps another extension, changed the headers before they were judged. Which rule they broke then is shown to nobody.`;
}

/** One sentence that owns up to a verdict of ours that the browser does not share. */
export function explainContradiction(exchange: Exchange, observed: Observed, rule: string | null): Sentence {
  const host = hostOf(lastUrl(exchange));
  if (observed.kind === 'passed') {
    return sentence`The browser let the page read the answer of ${host}, but we find the rule ${rule} broken. This is our bug: please send us the facts.`;
  }
  return rule === null
    ? sentence`The browser refused the exchange with ${host}, but we find no rule that it breaks. This is our bug: please send us the facts.`
    : sentence`The browser refused the exchange with ${host}, but not where we find the rule ${rule} broken. This is our bug: please send us the facts.`;
}

/** What is explained, and that somebody's change to the headers decided, where it did. */
export function explainWith(interference: Interference | null, explained: Sentence): Sentence {
  if (!interference) return explained;
  return interference.outcome === 'allowed'
    ? sentence`${explained} This is so here only because something, perhaps another extension, changed the headers on the way; without it: allowed.`
    : sentence`${explained} This is so here only because something, perhaps another extension, changed the headers on the way; without it: blocked by ${interference.rule}.`;
}
