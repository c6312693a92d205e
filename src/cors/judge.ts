import type { Exchange } from '../exchange/exchange.ts';
import { REFUSED } from '../exchange/net-error.ts';
import { sentence } from '../sentence.ts';
import { brokenVerdict } from './broken.ts';
import { classify } from './classify.ts';
import { credentialsByEvidence } from './credentials.ts';
import { initiatorOf } from './effective.ts';
import type { Endpoints } from './endpoints.ts';
import { explainUnknown } from './explain.ts';
import { explainedVerdict } from './explained.ts';
import { failedVerdict } from './failed.ts';
import { interferenceIn } from './interference.ts';
import { coverOfHops, type PreflightCache } from './preflight-cache.ts';
import { requestMode } from './request-mode.ts';
import { type Observed, observe } from './stop.ts';
import { explains, tryModes } from './trials.ts';
import { UNDECIDED, type Undecided } from './undecided.ts';
import { unexplainedVerdict } from './unexplained.ts';
import type { Verdict } from './verdict.ts';

/** What an exchange is judged beside. */
export interface JudgeContext {
  /** What earlier preflights left in the browser's cache; see `readPreflightCache`. */
  readonly cache: PreflightCache;
  /** What was asked of the same endpoints; see `readEndpoints`. */
  readonly endpoints: Endpoints;
}

/**
 * Says whether the page could read the answer, and if not which rule stopped it. Works from facts alone: first what
 * the browser did (`observe`), then which credentials mode makes the rules explain exactly that.
 * @param exchange may be pending or incomplete; it is never an error, and where a part of ours breaks on it that is told
 *   as the verdict, so that the other exchanges are still judged
 * @see https://fetch.spec.whatwg.org/#http-cors-protocol
 */
export function judge(exchange: Exchange, context: JudgeContext): Verdict {
  try {
    return judgeFacts(exchange, context);
  } catch (error) {
    return brokenVerdict(exchange, error);
  }
}

function judgeFacts(exchange: Exchange, { cache, endpoints }: JudgeContext): Verdict {
  const mode = requestMode(exchange);
  const classification = classify(exchange, mode);
  const base: Undecided = {
    ...UNDECIDED,
    mode,
    credentials: credentialsByEvidence(exchange),
    classification,
    origin: initiatorOf(exchange),
    coveredBy: coverOfHops(exchange, cache),
  };
  if (exchange.partial) return { ...base, outcome: 'unknown', explanation: explainUnknown('missed') };
  const observed = observe(exchange);
  if (observed.kind === 'pending')
    return { ...base, outcome: 'pending', explanation: sentence`The answer is not there yet.` };
  if (observed.kind === 'failed') return failedVerdict(base, exchange, observed.netError);
  if (classification.kind === 'not-cors') {
    if (observed.kind === 'refused') return failedVerdict(base, exchange, exchange.netError ?? REFUSED);
    return { ...base, outcome: 'not-cors', explanation: sentence`CORS does not apply: ${classification.because}.` };
  }
  if (observed.kind === 'refused' && observed.at === null) {
    return { ...base, outcome: 'unknown', explanation: explainUnknown('unseen') };
  }
  return byRules(base, exchange, observed, endpoints);
}

function byRules(base: Undecided, exchange: Exchange, observed: Observed, endpoints: Endpoints): Verdict {
  const trials = tryModes(exchange, base.credentials);
  const broken = trials.find(({ run }) => run.broken);
  if (broken) return { ...base, checks: broken.run.checks, outcome: 'unknown', explanation: explainUnknown('broken') };
  const [likelier, ...others] = trials.filter((trial) => explains(trial, observed));
  if (!likelier) return unexplainedVerdict(base, exchange, observed, trials, endpoints);
  const interference = interferenceIn(exchange, likelier.mode, likelier.run.failed?.rule.id ?? null);
  const explanation = { explaining: [likelier, ...others] as const, tried: trials.length, interference };
  return explainedVerdict(base, exchange, explanation, endpoints);
}
