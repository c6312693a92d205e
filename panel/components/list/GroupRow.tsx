// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot leave out the rows that are out of sight.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the active row.
import type { Group } from '../../listing/groups.ts';
import { text } from '../../texts.ts';
import { Icon } from '../Icon.tsx';
import { GroupCounts } from './GroupCounts.tsx';
import { GroupTitle, groupHint } from './GroupTitle.tsx';
import { hasFix } from './group-fix.ts';

interface GroupRowProps {
  group: Group;
  isOpen: boolean;
  id: string;
  /** Place among the lines, from 0. */
  index: number;
  top: number;
  columnCount: number;
  /** Whether the keys are here. */
  active: boolean;
  onToggle: () => void;
  /** The reader wants to see how what they have in common is mended. */
  onFix: () => void;
}

/** What the rows below have in common, and how many there are. The list owns the keyboard. */
export function GroupRow({ group, isOpen, id, index, top, columnCount, active, onToggle, onFix }: GroupRowProps) {
  function onFixClick(event: MouseEvent): void {
    event.stopPropagation();
    onFix();
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid handles the keys for all its rows.
    <div
      class="row group-row"
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={isOpen}
      data-testid="group"
      data-group={group.subject.key}
      data-active={active}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onToggle}
    >
      <div class="spanning-cell" role="gridcell" aria-colspan={columnCount} title={groupHint(group.subject)}>
        <Icon name="more" />
        <GroupTitle subject={group.subject} />
        <GroupCounts group={group} />
        {hasFix(group.subject) && (
          <button type="button" class="link" tabIndex={-1} data-testid="group-fix" onClick={onFixClick}>
            {text('group_showFix')}
          </button>
        )}
      </div>
    </div>
  );
}
