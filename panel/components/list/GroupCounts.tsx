import type { Group } from '../../listing/groups.ts';
import { counted, phrase, text } from '../../texts.ts';

/** How many exchanges there are in a group, and how many of them fail. */
export function GroupCounts({ group: { subject, rows, failing } }: { group: Group }) {
  if (subject.by === 'cause' && failing === rows.length) {
    return (
      <span class="group-counts some-failing">
        {counted('group_failures', failing)}
        {failing > 1 && <span class="roomy">{text('group_oneCause')}</span>}
      </span>
    );
  }
  const all = counted('group_exchanges', rows.length);
  const failures = <span class="some-failing">{text('counts_failing', failing)}</span>;
  return <span class="group-counts">{failing > 0 ? phrase('group_counts', all, failures) : all}</span>;
}
