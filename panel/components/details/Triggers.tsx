import type { PreflightTrigger } from '../../../src/cors/verdict.ts';
import { LongText } from '../LongText.tsx';

function Trigger({ trigger }: { trigger: PreflightTrigger }) {
  switch (trigger.kind) {
    case 'method':
      return (
        <>
          the method{' '}
          <code>
            <LongText text={trigger.method} limit={120} />
          </code>{' '}
          is not GET, HEAD or POST
        </>
      );
    case 'header':
      return (
        <>
          the header{' '}
          <code>
            <LongText text={trigger.name} limit={120} />
            {trigger.value !== null && ': '}
            {trigger.value !== null && <LongText text={trigger.value} limit={120} />}
          </code>{' '}
          is not safelisted
        </>
      );
    case 'forced':
      return <>an upload listener or a streamed body always asks first</>;
  }
}

/** What made the browser ask before it sent the request. */
export function Triggers({ triggers }: { triggers: readonly PreflightTrigger[] }) {
  return (
    <>
      Needed, because
      <ul class="triggers">
        {triggers.map((trigger) => (
          <li key={JSON.stringify(trigger)} data-testid="trigger">
            <Trigger trigger={trigger} />
          </li>
        ))}
      </ul>
    </>
  );
}
