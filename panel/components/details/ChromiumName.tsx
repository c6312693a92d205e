import type { ChromiumError } from '../../../src/cors/verdict.ts';
import { LongText } from '../LongText.tsx';

/** The name DevTools has for a failure, with the parameter it names beside it. */
export function ChromiumName({ error: { corsError, failedParameter } }: { error: ChromiumError }) {
  return (
    <>
      <code data-testid="cors-error">{corsError}</code>
      {failedParameter !== '' && (
        <>
          {' with '}
          <code data-testid="failed-parameter">
            <LongText text={failedParameter} limit={120} />
          </code>
        </>
      )}
    </>
  );
}
