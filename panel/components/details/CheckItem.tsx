import { ruleById } from '../../../src/cors/rules/index.ts';
import type { Check, Violation } from '../../../src/cors/verdict.ts';
import { ValueDiff } from '../diff/ValueDiff.tsx';
import { Icon, type IconName } from '../Icon.tsx';

function sentence(rule: string): string {
  const demands = ruleById(rule)?.demands ?? rule;
  return demands.charAt(0).toUpperCase() + demands.slice(1);
}

function ActualAndNeeded({ violation }: { violation: Violation }) {
  return (
    <dl class="actual-needed">
      <dt>Is</dt>
      <dd>
        <ValueDiff violation={violation} side="actual" />
      </dd>
      <dt>Needed</dt>
      <dd>
        <ValueDiff violation={violation} side="expected" />
      </dd>
    </dl>
  );
}

/** How a check went: a rule of ours that threw has not been checked at all. */
function result({ violation, error }: Check): { icon: IconName; word: string } {
  if (error !== undefined) return { icon: 'question', word: 'Not checked, by our bug' };
  return violation === null ? { icon: 'check', word: 'Passed' } : { icon: 'cross', word: 'Failed' };
}

/** One check, ticked or crossed; the crossed one says what was there and what would have passed. */
export function CheckItem({ check }: { check: Check }) {
  const { icon, word } = result(check);
  return (
    <li class="check" data-testid="check" data-rule={check.rule} data-passed={icon === 'check'}>
      <Icon name={icon} />
      <span class="demands">
        <span class="visually-hidden">{word}: </span>
        {sentence(check.rule)}
      </span>
      {check.violation && <ActualAndNeeded violation={check.violation} />}
    </li>
  );
}
