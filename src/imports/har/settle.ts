import { classify } from '../../cors/classify.ts';
import { credentialsByEvidence } from '../../cors/credentials.ts';
import { stepsOf } from '../../cors/effective.ts';
import { readEndpoints } from '../../cors/endpoints.ts';
import { judge } from '../../cors/judge.ts';
import { readPreflightCache } from '../../cors/preflight-cache.ts';
import { requestMode } from '../../cors/request-mode.ts';
import { type Trial, tryModes } from '../../cors/trials.ts';
import type { Exchange } from '../../exchange/exchange.ts';
import { REFUSED } from '../../exchange/net-error.ts';
import { isHttpUrl } from '../../http/origin.ts';
import { isRedirectStatus, redirectTarget } from '../../http/redirect.ts';
import { type Ending, UNNAMED } from './ending.ts';

const ALONE = { cache: readPreflightCache([]), endpoints: readEndpoints([]) };

/**
 * Ends an exchange whose file does not say what the browser made of it: as the rules say, where they say one thing
 * whatever is not known. Else it is partial, and its verdict is that nobody knows.
 * @param exchange pending unless the browser's own word was in the file
 */
export function settle(exchange: Exchange, ending: Ending): Exchange {
  if (ending.kind === 'told') return isBeyondFile(exchange) ? partial(exchange) : exchange;
  const last = exchange.hops.at(-1);
  const isUnasked = last?.requestHeaders === null && last.preflight?.response != null;
  if (last?.response || isUnasked) {
    return ending.kind === 'stopped' ? stopped(exchange, ending.error) : byRules(exchange);
  }
  return ending.kind === 'stopped' ? failed(exchange, ending.error ?? UNNAMED) : partial(exchange);
}

/**
 * Whether the file lacks what the browser judged, although it says what came of it. After a 304 the headers of the stored
 * answer count, which no file has. Something must have followed a redirect at which it ends. And Chromium has one name
 * for the error of a redirect that CORS refuses and of one that the page had forbidden (`redirect: 'error'`).
 */
function isBeyondFile(exchange: Exchange): boolean {
  if (isCutOff(exchange)) return true;
  const { outcome, on, interference } = judge(exchange, ALONE);
  if (outcome === 'contradicted' || interference || (exchange.answered && redirects(exchange))) return true;
  return outcome === 'blocked' && on === 'redirect' && possibleTrials(exchange).some(passesUnfollowed(exchange));
}

/** Whether CORS lets a redirect pass of which the browser has announced no target. */
const passesUnfollowed =
  ({ hops }: Exchange) =>
  ({ run: { failed } }: Trial): boolean =>
    failed === null || (failed.rule.afterRedirect === true && hops.at(-1)?.redirectUrl === null);

/** An error that is no refusal, after an answer: it may have come before the answer was judged, or after. */
const isCutOff = (exchange: Exchange): boolean =>
  exchange.netError !== null &&
  !/ERR_FAILED|BLOCKED_BY|REDIRECT/.test(exchange.netError) &&
  exchange.hops.at(-1)?.response != null &&
  !redirects(exchange);

function redirects({ hops }: Exchange): boolean {
  const last = hops.at(-1);
  if (!last?.response) return false;
  const { status, headers, judgedHeaders } = last.response;
  const target = redirectTarget(last.url, status, judgedHeaders ?? headers ?? []);
  return target !== null && isHttpUrl(target);
}

/** The browser went no further: by a rule that fails there, else for a reason of its own. */
function stopped(exchange: Exchange, error: string | null): Exchange {
  const refused = failed(exchange, REFUSED);
  const { outcome, interference } = judge(refused, ALONE);
  if (outcome === 'blocked' && !interference) return refused;
  return error === REFUSED ? partial(exchange) : failed(exchange, error ?? UNNAMED);
}

function byRules(exchange: Exchange): Exchange {
  const mode = requestMode(exchange);
  const passed: Exchange = { ...exchange, outcome: 'completed', answered: true };
  if (classify(passed, mode).kind === 'not-cors') return passed;
  const possible = possibleTrials(exchange);
  const failing = possible.filter(({ run }) => run.failed !== null);
  if (possible.length === 0) return partial(exchange);
  // A preflight that passed, or a redirect, and nothing after it: something was left out, or given up. Even one without
  // a Location is an error to a page that forbids redirects (measured, Firefox 153).
  const answer = exchange.hops.at(-1)?.response;
  const isOver = answer != null && !isRedirectStatus(answer.status);
  if (failing.length === 0) return isOver ? passed : partial(exchange);
  // Where the mode is not known either, it may have been no-cors, and used.
  return failing.length === possible.length && mode !== 'unknown' ? refusedAt(exchange, failing) : partial(exchange);
}

const possibleTrials = (exchange: Exchange): readonly Trial[] =>
  tryModes(exchange, credentialsByEvidence(exchange)).filter((trial) => goesAsFar(trial, exchange));

/** Whether rules that fail do so no earlier than at the last message: the browser got that far. */
function goesAsFar({ mode, run: { failed: failure } }: Trial, exchange: Exchange): boolean {
  const last = stepsOf(exchange, mode).at(-1);
  return failure === null || (failure.step.on === last?.on && failure.step.hop === last.hop);
}

/** A redirect to `mailto:` and the like is announced, and then nothing is heard again. */
function refusedAt(exchange: Exchange, failing: readonly Trial[]): Exchange {
  const isAnnounced = failing.every(({ run }) => run.failed?.rule.afterRedirect);
  if (!isAnnounced) return failed(exchange, REFUSED);
  const hops = exchange.hops.map((hop, index) =>
    index === exchange.hops.length - 1 ? { ...hop, redirectUrl: targetOf(hop) } : hop,
  );
  return { ...exchange, hops };
}

function targetOf({ url, response }: Exchange['hops'][number]): string | null {
  return response && redirectTarget(url, response.status, response.judgedHeaders ?? response.headers ?? []);
}

const failed = (exchange: Exchange, netError: string): Exchange => ({
  ...exchange,
  outcome: 'failed',
  answered: false,
  netError,
});

const partial = (exchange: Exchange): Exchange => ({
  ...exchange,
  outcome: exchange.outcome === 'pending' ? 'completed' : exchange.outcome,
  partial: true,
});
