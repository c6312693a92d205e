import { ruleById } from '../../src/cors/rules/index.ts';
import type { Check, Violation } from '../../src/cors/verdict.ts';
import { Diff } from './Diff.tsx';
import { Icon } from './Icon.tsx';

function sentence(rule: string): string {
  const demands = ruleById(rule)?.demands ?? rule;
  return demands.charAt(0).toUpperCase() + demands.slice(1);
}

function ActualAndNeeded({ violation }: { violation: Violation }) {
  return (
    <dl class="actual-needed">
      <dt>Is</dt>
      <dd>
        <Diff violation={violation} side="actual" />
      </dd>
      <dt>Needed</dt>
      <dd>
        <Diff violation={violation} side="expected" />
      </dd>
    </dl>
  );
}

/** One check, ticked or crossed; the crossed one says what was there and what would have passed. */
export function CheckItem({ check }: { check: Check }) {
  const passed = check.violation === null;
  return (
    <li class="check" data-testid="check" data-rule={check.rule} data-passed={passed}>
      <Icon name={passed ? 'check' : 'cross'} />
      <span class="visually-hidden">{passed ? 'Passed:' : 'Failed:'}</span>
      <span class="demands">{sentence(check.rule)}</span>
      {check.violation && <ActualAndNeeded violation={check.violation} />}
    </li>
  );
}
