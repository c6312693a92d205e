import type { Exchange } from '../exchange/exchange.ts';
import { REFUSED } from '../exchange/net-error.ts';
import { brokenVerdict } from './broken.ts';
import { classify } from './classify.ts';
import { credentialsByEvidence } from './credentials.ts';
import { initiatorOf, stepsOf } from './effective.ts';
import type { Endpoints } from './endpoints.ts';
import { explainAllowed, explainContradiction, explainInterference, explainSpoilt, explainUnknown } from './explain.ts';
import { failedVerdict } from './failed.ts';
import { findingsOfReading } from './findings/find.ts';
import { read } from './findings/read.ts';
import { interferenceIn } from './interference.ts';
import { coverOfHops, type PreflightCache } from './preflight-cache.ts';
import { requestMode } from './request-mode.ts';
import { type Run, run, violationsOf } from './run.ts';
import { type Observed, observe } from './stop.ts';
import { UNDECIDED, type Undecided } from './undecided.ts';
import type { Alternative, Credentials, CredentialsMode, Finding, RequestMode, Verdict } from './verdict.ts';

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
  if (observed.kind === 'pending') return { ...base, outcome: 'pending', explanation: 'The answer is not there yet.' };
  if (observed.kind === 'failed') return failedVerdict(base, exchange, observed.netError);
  if (classification.kind === 'not-cors') {
    if (observed.kind === 'refused') return failedVerdict(base, exchange, exchange.netError ?? REFUSED);
    return { ...base, outcome: 'not-cors', explanation: `CORS does not apply: ${classification.because}.` };
  }
  if (observed.kind === 'refused' && observed.at === null) {
    return { ...base, outcome: 'unknown', explanation: explainUnknown('unseen') };
  }
  return byRules(base, exchange, observed, endpoints);
}

interface Trial {
  readonly mode: CredentialsMode;
  readonly run: Run;
}

function byRules(base: Undecided, exchange: Exchange, observed: Observed, endpoints: Endpoints): Verdict {
  const { credentials } = base;
  const modes: readonly CredentialsMode[] =
    credentials.mode === 'unknown' ? ['not-include', 'include'] : [credentials.mode];
  const trials = modes.map((mode) => ({ mode, run: run(stepsOf(exchange, mode)) }));
  const broken = trials.find((trial) => trial.run.broken);
  if (broken) return { ...base, checks: broken.run.checks, outcome: 'unknown', explanation: explainUnknown('broken') };

  const explaining = trials.filter((trial) => explains(trial.run, observed));
  const [likelier] = explaining;
  if (!likelier) return unexplained(base, exchange, observed, trials);

  const known = credentialsOf(credentials, explaining, trials.length);
  const { failed, checks } = likelier.run;
  const interference = interferenceIn(exchange, likelier.mode, failed?.rule.id ?? null);
  const beside = findingsOfReading(read(exchange, known.mode, failed === null, endpoints));
  const told: Undecided = { ...base, mode: 'cors', credentials: known, checks, interference, findings: beside };
  const aside = explainInterference(interference);
  if (!failed) return { ...told, outcome: 'allowed', explanation: explainAllowed(exchange, base.origin) + aside };
  return {
    ...told,
    outcome: 'blocked',
    rule: failed.rule.id,
    on: failed.step.on,
    hop: failed.step.hop,
    chromium: { corsError: failed.rule.corsError, failedParameter: failed.violation.failedParameter },
    alternatives: alternativesOf(explaining),
    explanation: failed.rule.explain(failed.violation, failed.step) + aside,
    findings: [...blocking(likelier.run), ...beside],
  };
}

/** Whether a run stops on the very message on which the browser stopped, or passes where the browser passed. */
function explains({ failed }: Run, observed: Observed): boolean {
  if (observed.kind === 'passed') return failed === null;
  if (observed.kind !== 'refused' || !observed.at || !failed) return false;
  const { on, hop, announced } = observed.at;
  return failed.step.on === on && failed.step.hop === hop && (failed.rule.afterRedirect === true) === announced;
}

function credentialsOf(evidence: Credentials, explaining: readonly Trial[], tried: number): Credentials {
  const [only, other] = explaining;
  if (tried === 1 || !only) return evidence;
  if (other) return { mode: 'unknown', because: 'what the browser did fits both modes' };
  return { mode: only.mode, because: 'only this mode explains what the browser did' };
}

const WHEN: Record<CredentialsMode, string> = {
  'not-include': 'the request does not include credentials',
  include: "the request includes credentials (credentials: 'include' or withCredentials)",
};

/** Both readings, where they name different errors; none where they agree. */
function alternativesOf(explaining: readonly Trial[]): readonly Alternative[] {
  const readings = explaining.flatMap(({ mode, run: { failed } }) =>
    failed
      ? {
          rule: failed.rule.id,
          chromium: { corsError: failed.rule.corsError, failedParameter: failed.violation.failedParameter },
          when: WHEN[mode],
        }
      : [],
  );
  return new Set(readings.map(({ rule }) => rule)).size > 1 ? readings : [];
}

/** What the message that was refused breaks, as findings: a fix has to mend all of it. */
function blocking({ failed }: Run): readonly Finding[] {
  if (!failed) return [];
  return violationsOf(failed.step).flatMap(({ rule, on, violation }) =>
    violation
      ? {
          rule,
          on,
          effect: 'blocks' as const,
          ...(violation.header !== null && { header: violation.header }),
          ...(violation.actual !== null && { actual: violation.actual }),
          ...(violation.expected !== null && { expected: violation.expected }),
        }
      : [],
  );
}

/**
 * No credentials mode explains what the browser did. Where the mode was a guess and the answer passed, it was no-cors;
 * where an answer was refused that the rules let pass, something took it away from the browser; else we are wrong, and
 * say so.
 */
function unexplained(base: Undecided, exchange: Exchange, observed: Observed, trials: readonly Trial[]): Verdict {
  const [first] = trials;
  if (base.mode === 'unknown' && observed.kind === 'passed') {
    const because = 'the answer was used although CORS would refuse it, so the mode was no-cors';
    const mode: RequestMode = 'no-cors';
    const classification = { kind: 'not-cors' as const, because };
    return { ...base, mode, classification, outcome: 'not-cors', explanation: `CORS does not apply: ${because}.` };
  }
  const passing = trials.find(({ run }) => run.failed === null);
  if (passing && observed.kind === 'refused' && observed.at && observed.at.on !== 'preflight') {
    const interference = { outcome: 'allowed' as const, rule: null };
    const { on, hop } = observed.at;
    const explanation = explainSpoilt(exchange);
    return {
      ...base,
      mode: 'cors',
      outcome: 'blocked',
      on,
      hop,
      checks: passing.run.checks,
      interference,
      explanation,
    };
  }
  return {
    ...base,
    checks: first?.run.checks ?? [],
    outcome: 'contradicted',
    explanation: explainContradiction(exchange, observed, first?.run.failed?.rule.id ?? null),
  };
}
