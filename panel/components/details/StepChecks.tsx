import type { ChecklistItem } from '../../../src/cors/checklist.ts';
import { text } from '../../texts.ts';
import { Icon } from '../Icon.tsx';
import { checkGroups } from './check-groups.ts';
import { readsText } from './picture-words.ts';

const SIGNS = {
  passed: { icon: 'check', word: 'check_passed' },
  failed: { icon: 'cross', word: 'check_failed' },
  broken: { icon: 'question', word: 'check_broken' },
  'not-reached': { icon: 'dash', word: 'check_notReached' },
} as const;

/** What the browser looked at in one answer, ticked one by one until it stopped. */
export function StepChecks({ items }: { items: readonly ChecklistItem[] }) {
  return (
    <ul class="step-checks" aria-label={text('picture_checks')}>
      {checkGroups(items).map(({ reads, state }) => (
        <li key={reads} data-state={state} data-testid="step-check" title={text(SIGNS[state].word)}>
          <Icon name={SIGNS[state].icon} />
          <span class="visually-hidden">{text(SIGNS[state].word)}: </span>
          {readsText(reads)}
        </li>
      ))}
    </ul>
  );
}
