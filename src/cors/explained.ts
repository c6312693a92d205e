import type { Exchange } from '../exchange/exchange.ts';
import { type Sentence, sentence } from '../sentence.ts';
import type { Endpoints } from './endpoints.ts';
import { explainAllowed, explainWith } from './explain.ts';
import { findingsOfReading } from './findings/find.ts';
import { read } from './findings/read.ts';
import { type Run, violationsOf } from './run.ts';
import type { Trial } from './trials.ts';
import type { Undecided } from './undecided.ts';
import type { Alternative, Credentials, CredentialsMode, Finding, Interference, Verdict } from './verdict.ts';

/** What the rules explain of what the browser did. */
export interface Explanation {
  /** One or two, the likelier first: those modes in which the rules stop just where the browser did. */
  readonly explaining: readonly [Trial, ...Trial[]];
  /** How many modes were tried. */
  readonly tried: number;
  readonly interference: Interference | null;
}

/** The verdict where the rules explain what the browser did. */
export function explainedVerdict(
  base: Undecided,
  exchange: Exchange,
  { explaining, tried, interference }: Explanation,
  endpoints: Endpoints,
): Verdict {
  const [likelier] = explaining;
  const credentials = credentialsOf(base.credentials, explaining, tried);
  const { failed, checks } = likelier.run;
  const findings = findingsOfReading(read(exchange, credentials.mode, failed === null, endpoints));
  const told: Undecided = { ...base, mode: 'cors', credentials, checks, interference, findings };
  if (!failed) {
    const explanation = explainWith(interference, explainAllowed(exchange, base.origin));
    return { ...told, outcome: 'allowed', explanation };
  }
  return {
    ...told,
    outcome: 'blocked',
    rule: failed.rule.id,
    on: failed.step.on,
    hop: failed.step.hop,
    chromium: { corsError: failed.rule.corsError, failedParameter: failed.violation.failedParameter },
    alternatives: alternativesOf(explaining),
    explanation: explainWith(interference, failed.rule.explain(failed.violation, failed.step)),
    findings: [...blocking(likelier.run), ...findings],
  };
}

function credentialsOf(evidence: Credentials, explaining: readonly Trial[], tried: number): Credentials {
  const [only, other] = explaining;
  if (tried === 1 || !only) return evidence;
  if (other) return { mode: 'unknown', because: sentence`what the browser did fits both modes` };
  return { mode: only.mode, because: sentence`only this mode explains what the browser did` };
}

const WHEN: Record<CredentialsMode, Sentence> = {
  'not-include': sentence`the request does not include credentials`,
  include: sentence`the request includes credentials (credentials: 'include' or withCredentials)`,
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
