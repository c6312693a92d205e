import type { ChromiumError } from '../../../src/cors/verdict.ts';
import { phrase } from '../../texts.ts';
import { LongText } from '../LongText.tsx';

/** The name DevTools has for a failure, with the parameter it names beside it. */
export function ChromiumName({ error: { corsError, failedParameter } }: { error: ChromiumError }) {
  const name = <code data-testid="cors-error">{corsError}</code>;
  if (failedParameter === '') return name;
  return (
    <>
      {phrase(
        'names_withParameter',
        name,
        <code data-testid="failed-parameter">
          <LongText text={failedParameter} limit={120} />
        </code>,
      )}
    </>
  );
}
