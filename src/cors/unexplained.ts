import type { Exchange } from '../exchange/exchange.ts';
import { sentence } from '../sentence.ts';
import type { Step } from './effective.ts';
import type { Endpoints } from './endpoints.ts';
import { explainContradiction, explainSpoilt } from './explain.ts';
import { explainedVerdict } from './explained.ts';
import type { Observed } from './stop.ts';
import { explains, type Trial, tryModes } from './trials.ts';
import type { Undecided } from './undecided.ts';
import type { RequestMode, Verdict } from './verdict.ts';

/**
 * The verdict where the rules explain in no credentials mode what the browser did. Where the mode was a guess and the
 * answer passed, it was no-cors; where something changed an answer that nobody is shown as it was judged, that is told;
 * else we are wrong, and say so.
 */
export function unexplainedVerdict(
  base: Undecided,
  exchange: Exchange,
  observed: Observed,
  trials: readonly Trial[],
  endpoints: Endpoints,
): Verdict {
  if (base.mode === 'unknown' && observed.kind === 'passed') return noCors(base);
  return (
    spoilt(base, exchange, observed, trials) ??
    maskedPreflight(base, exchange, observed, trials, endpoints) ?? {
      ...base,
      checks: trials[0]?.run.checks ?? [],
      outcome: 'contradicted',
      explanation: explainContradiction(exchange, observed, trials[0]?.run.failed?.rule.id ?? null),
    }
  );
}

function noCors(base: Undecided): Verdict {
  const because = sentence`the answer was used although CORS would refuse it, so the mode was no-cors`;
  const mode: RequestMode = 'no-cors';
  const classification = { kind: 'not-cors' as const, because };
  return {
    ...base,
    mode,
    classification,
    outcome: 'not-cors',
    explanation: sentence`CORS does not apply: ${because}.`,
  };
}

/** A refused message that breaks no rule: of an answer that it refuses, Chromium shows only what the server sent. */
function spoilt(base: Undecided, exchange: Exchange, observed: Observed, trials: readonly Trial[]): Verdict | null {
  const passing = trials.find(({ run }) => run.failed === null);
  if (!passing || observed.kind !== 'refused' || !observed.at) return null;
  const { on, hop } = observed.at;
  const told = { mode: 'cors' as const, on, hop, checks: passing.run.checks };
  const interference = { outcome: 'allowed' as const, rule: null, inferred: true };
  return { ...base, ...told, interference, outcome: 'blocked', explanation: explainSpoilt(exchange) };
}

/**
 * The browser went on after a preflight that breaks a rule: of a preflight, an extension is not shown what an override
 * of DevTools made of it (measured, Chromium 156; what another extension made of it is shown).
 */
function maskedPreflight(
  base: Undecided,
  exchange: Exchange,
  observed: Observed,
  trials: readonly Trial[],
  endpoints: Endpoints,
): Verdict | null {
  const failed = trials[0]?.run.failed;
  if (failed?.step.on !== 'preflight') return null;
  const isNoPreflight = ({ on }: Step) => on !== 'preflight';
  const again = tryModes(exchange, base.credentials, isNoPreflight);
  const [likelier, ...others] = again.filter((trial) => explains(trial, observed));
  if (!likelier) return null;
  const interference = { outcome: 'blocked' as const, rule: failed.rule.id, inferred: true };
  const explanation = { explaining: [likelier, ...others] as const, tried: again.length, interference };
  return explainedVerdict(base, exchange, explanation, endpoints);
}
