import type { ChecklistItem } from '../../../src/cors/checklist.ts';
import { type CountedKey, counted } from '../../texts.ts';
import { Icon, type IconName } from '../Icon.tsx';
import { CheckItem } from './CheckItem.tsx';

interface CheckFoldProps {
  items: readonly ChecklistItem[];
  /** Which of them the line above counts. */
  counts: ChecklistItem['state'];
  icon: IconName;
  title: CountedKey;
}

/** Checks of which nobody needs to know more than how many there are, until somebody does. */
export function CheckFold({ items, counts, icon, title }: CheckFoldProps) {
  const count = items.filter(({ state }) => state === counts).length;
  if (count === 0) return null;
  return (
    <details class="check-fold" data-state={counts}>
      <summary>
        <Icon name={icon} /> {counted(title, count)}
      </summary>
      <ol>
        {items.map((item) => (
          <CheckItem key={item.rule} item={item} />
        ))}
      </ol>
    </details>
  );
}
