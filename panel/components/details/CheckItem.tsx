import type { ChecklistItem, CheckState } from '../../../src/cors/checklist.ts';
import type { Violation } from '../../../src/cors/verdict.ts';
import { ruleDemands } from '../../said.ts';
import { type TextKey, text } from '../../texts.ts';
import { ValueDiff } from '../diff/ValueDiff.tsx';
import { Icon, type IconName } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';
import { readsText } from './picture-words.ts';
import { RuleLinks } from './RuleLinks.tsx';

/** Longer values are in the messages below, whole. */
const LIMIT = 120;

interface Sign {
  readonly icon: IconName;
  readonly said: TextKey;
}

/** How a check went. A rule of ours that threw has not been checked at all. */
const SIGNS: Readonly<Record<CheckState, Sign>> = {
  passed: { icon: 'check', said: 'check_passed' },
  failed: { icon: 'cross', said: 'check_failed' },
  broken: { icon: 'question', said: 'check_broken' },
  'not-reached': { icon: 'dash', said: 'check_notReached' },
  moot: { icon: 'dash', said: 'check_moot' },
};

function sentence(rule: string): string {
  const demands = ruleDemands(rule);
  return demands.charAt(0).toUpperCase() + demands.slice(1);
}

function ActualAndNeeded({ violation }: { violation: Violation }) {
  return (
    <dl class="actual-needed">
      <dt>{text('check_is')}</dt>
      <dd>
        <ValueDiff violation={violation} side="actual" />
      </dd>
      <dt>{text('check_needed')}</dt>
      <dd>
        <ValueDiff violation={violation} side="expected" />
      </dd>
    </dl>
  );
}

function Found({ item: { reads, found } }: { item: ChecklistItem }) {
  return (
    <span class="found">
      {readsText(reads)}:{' '}
      {found === null ? (
        <i class="no-value">{text('check_absent')}</i>
      ) : (
        <code>
          <RawText text={found} limit={LIMIT} />
        </code>
      )}
    </span>
  );
}

/** One check: what it demands, what was there, and where it is written; the failed one says what would have passed. */
export function CheckItem({ item }: { item: ChecklistItem }) {
  const { rule, state, violation } = item;
  const { icon, said } = SIGNS[state];
  const isTold = state === 'moot' || state === 'broken';
  return (
    <li class="check" data-testid="check" data-rule={rule} data-state={state}>
      <Icon name={icon} />
      <span class="demands">
        <span class={isTold ? 'check-said' : 'visually-hidden'}>{text(said)}: </span>
        {sentence(rule)}
      </span>
      {violation ? <ActualAndNeeded violation={violation} /> : <Found item={item} />}
      <RuleLinks rule={rule} />
    </li>
  );
}
