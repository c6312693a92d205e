import type { Alternative } from '../../../src/cors/verdict.ts';
import { ChromiumName } from './ChromiumName.tsx';
import { RuleLinks } from './RuleLinks.tsx';

/** Both rules that may have failed, where only the unknown credentials mode decides between them. */
export function Alternatives({ alternatives }: { alternatives: readonly Alternative[] }) {
  if (alternatives.length < 2) return null;
  return (
    <div class="box" data-testid="alternatives">
      <h3>One of two rules failed</h3>
      <p>Which one depends on the credentials mode, and nothing that was sent tells it. The likelier comes first.</p>
      <p class="aside">
        The page’s own call tells it: switch on <b>Page calls</b> and let the page ask again.
      </p>
      <ol>
        {alternatives.map(({ rule, chromium, when }) => (
          <li key={rule} data-testid="alternative">
            <code data-testid="rule">{rule}</code>, if {when}
            <p class="aside">
              Chromium’s name: <ChromiumName error={chromium} /> <RuleLinks rule={rule} />
            </p>
          </li>
        ))}
      </ol>
    </div>
  );
}
