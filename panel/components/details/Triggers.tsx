import type { ComponentChildren } from 'preact';
import type { PreflightTrigger } from '../../../src/cors/verdict.ts';
import { phrase, text } from '../../texts.ts';
import { LongText } from '../LongText.tsx';
import { Term } from '../Term.tsx';
import { headerReason, triggerAdvice } from './trigger-advice.ts';

function reasonOf(trigger: PreflightTrigger): ComponentChildren {
  const safelisted = <Term id="safelisted">{text('trigger_safelisted')}</Term>;
  switch (trigger.kind) {
    case 'method':
      return phrase(
        'trigger_method',
        <code>
          <LongText text={trigger.method} limit={120} />
        </code>,
        <Term id="safelistedMethod">{text('trigger_safelistedMethods')}</Term>,
      );
    case 'header':
      return phrase(
        headerReason(trigger.name),
        <code>
          <LongText text={trigger.name} limit={120} />
          {trigger.value !== null && ': '}
          {trigger.value !== null && <LongText text={trigger.value} limit={120} />}
        </code>,
        safelisted,
      );
    case 'forced':
      return phrase('trigger_forced', <Term id="uploadListener">{text('trigger_uploadListener')}</Term>);
  }
}

/** What made the browser ask before it sent the request, and what would have spared it. */
export function Triggers({ triggers }: { triggers: readonly PreflightTrigger[] }) {
  return (
    <>
      {text('trigger_because')}
      <ul class="triggers">
        {triggers.map((trigger) => (
          <li key={JSON.stringify(trigger)}>
            <span data-testid="trigger">{reasonOf(trigger)}</span>{' '}
            <span class="aside trigger-advice" data-testid="trigger-advice">
              {text(triggerAdvice(trigger))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
