import type { Grouping } from '../../settings.ts';
import type { Store } from '../../store.ts';
import { type TextKey, text } from '../../texts.ts';

const GROUPINGS: readonly (readonly [grouping: Grouping, title: TextKey])[] = [
  ['none', 'toolbar_grouping_none'],
  ['endpoint', 'toolbar_grouping_endpoint'],
  ['cause', 'toolbar_grouping_cause'],
];

/** What the rows of the list are gathered by. */
export function GroupingChoice({ store: { settings } }: { store: Store }) {
  return (
    <select
      class="grouping"
      aria-label={text('toolbar_grouping')}
      title={text('toolbar_grouping_title')}
      data-testid="grouping"
      value={settings.grouping.value}
      onChange={({ currentTarget: { selectedIndex } }) => {
        settings.grouping.value = GROUPINGS[selectedIndex]?.[0] ?? 'none';
      }}
    >
      {GROUPINGS.map(([grouping, title]) => (
        <option key={grouping} value={grouping}>
          {text(title)}
        </option>
      ))}
    </select>
  );
}
