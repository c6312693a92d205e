import type { Exchange } from '../exchange/exchange.ts';
import { type Step, stepsOf } from './effective.ts';
import { type Run, run } from './run.ts';
import type { Observed } from './stop.ts';
import type { Credentials, CredentialsMode } from './verdict.ts';

/** What the rules find in one credentials mode. */
export interface Trial {
  readonly mode: CredentialsMode;
  readonly run: Run;
}

/** Applies the rules in every credentials mode that the request may have had, the likelier first. */
export function tryModes(
  exchange: Exchange,
  { mode }: Credentials,
  isJudged: (step: Step) => boolean = () => true,
): readonly Trial[] {
  const modes: readonly CredentialsMode[] = mode === 'unknown' ? ['not-include', 'include'] : [mode];
  return modes.map((one) => ({ mode: one, run: run(stepsOf(exchange, one).filter(isJudged)) }));
}

/** Whether a run stops on the very message on which the browser stopped, or passes where the browser passed. */
export function explains({ run: { failed } }: Trial, observed: Observed): boolean {
  if (observed.kind === 'passed') return failed === null;
  if (observed.kind !== 'refused' || !observed.at || !failed) return false;
  const { on, hop, announced } = observed.at;
  return failed.step.on === on && failed.step.hop === hop && (failed.rule.afterRedirect === true) === announced;
}
