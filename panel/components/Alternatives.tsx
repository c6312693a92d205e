import type { Alternative } from '../../src/cors/verdict.ts';
import { LongText } from './LongText.tsx';

/** Both rules that may have failed, where only the unknown credentials mode decides between them. */
export function Alternatives({ alternatives }: { alternatives: readonly Alternative[] }) {
  if (alternatives.length < 2) return null;
  return (
    <div class="box" data-testid="alternatives">
      <h3>One of two rules failed</h3>
      <p>Which one depends on the credentials mode, and nothing that was sent tells it. The likelier comes first.</p>
      <ol>
        {alternatives.map(({ rule, chromium, when }) => (
          <li key={rule}>
            <code>{rule}</code> (<code>{chromium.corsError}</code>
            {chromium.failedParameter !== '' && (
              <>
                {' '}
                with{' '}
                <code>
                  <LongText text={chromium.failedParameter} limit={120} />
                </code>
              </>
            )}
            ) {when}
          </li>
        ))}
      </ol>
    </div>
  );
}
