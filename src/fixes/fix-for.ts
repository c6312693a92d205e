import { stepsOf } from '../cors/effective.ts';
import { type JudgeContext, judge } from '../cors/judge.ts';
import { run } from '../cors/run.ts';
import type { CredentialsMode, Verdict } from '../cors/verdict.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { type Origin, originOf } from '../http/origin.ts';
import { applyPatch } from './apply-patch.ts';
import type { Fix, NoFix } from './fix.ts';
import { WHY_NOT, type WhyNot } from './no-fix.ts';
import { patchFor } from './patch.ts';
import { readingsOf } from './readings.ts';
import { wholeOf } from './whole.ts';
import { whyFix } from './why-fix.ts';

/**
 * The smallest change of the servers' answers after which this exchange passes, or why there is none. A fix is given only
 * where `judge` allows the patched exchange, in each credentials mode that the request may have had.
 * @param context what the exchange was judged beside
 */
export function fixFor(exchange: Exchange, verdict: Verdict, context: JudgeContext): Fix | NoFix {
  const hopeless = whyHopeless(verdict);
  if (hopeless) return { why: WHY_NOT[hopeless] };
  const responses = patchFor(exchange, verdict);
  if (typeof responses === 'string') return { why: WHY_NOT[responses] };
  const fix = { why: whyFix(exchange, verdict, responses), responses };
  return isProved(exchange, verdict, context, fix) ? fix : { why: WHY_NOT.unproved };
}

export function isFix(fix: Fix | NoFix): fix is Fix {
  return 'responses' in fix;
}

/** The servers that have to change, as origins, in the order they were asked. */
export function serversOf(exchange: Exchange, { responses }: Fix): readonly Origin[] {
  const { hops } = wholeOf(exchange);
  return [...new Set(responses.map(({ hop }) => originOf(hops[hop]?.url ?? '')))];
}

const HOPELESS: Readonly<Partial<Record<Verdict['outcome'], WhyNot>>> = {
  pending: 'pending',
  'not-cors': 'notCors',
  'network-failure': 'networkFailure',
  unknown: 'unknown',
  contradicted: 'contradicted',
};

/** Why no header can help, as far as the verdict tells; null where one may. */
function whyHopeless({ outcome, interference }: Verdict): WhyNot | null {
  const known = HOPELESS[outcome];
  if (known) return known;
  // What is masked fails for everybody whose browser changes nothing, and is fixed by what the server sent.
  if (interference) return interference.outcome === 'allowed' ? 'spoilt' : null;
  return outcome === 'allowed' ? 'passes' : null;
}

/** Whether the patched exchange passes, whatever the credentials mode was. */
export function isProved(
  exchange: Exchange,
  verdict: Verdict,
  context: JudgeContext,
  fix: Pick<Fix, 'responses'>,
): boolean {
  const patched = applyPatch(exchange, fix);
  const { outcome, interference } = judge(patched, context);
  if (outcome !== 'allowed' || interference) return false;
  return readingsOf(wholeOf(exchange), verdict).every((mode) => passes(patched, mode));
}

function passes(patched: Exchange, mode: CredentialsMode): boolean {
  const { failed, broken } = run(stepsOf(patched, mode));
  return failed === null && broken === null;
}
