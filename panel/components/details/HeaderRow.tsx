import { Diff } from '../fix/Diff.tsx';
import { LongText } from '../LongText.tsx';
import type { HeaderEntry } from './header-entries.ts';

function Value({ entry: { value, violation } }: { entry: HeaderEntry }) {
  if (value === null) return <i class="no-value">(missing)</i>;
  // A header may have several lines, and each is held against what would have passed.
  if (violation !== null) return <Diff violation={{ ...violation, actual: value }} side="actual" />;
  if (value === '') return <i class="no-value">(empty)</i>;
  return <LongText text={value} />;
}

/** One header line; the one at fault carries what would have passed. */
export function HeaderRow({ entry }: { entry: HeaderEntry }) {
  const { name, violation, needs, change } = entry;
  return (
    <li
      class="header-line"
      data-testid="header"
      data-fault={violation !== null}
      data-ghost={entry.value === null}
      data-change={change}
    >
      <span class="header-name">
        <LongText text={name} limit={120} />:
      </span>{' '}
      <span class="header-value">
        <Value entry={entry} />
      </span>
      {change !== 'none' && <span class="tag">{change}</span>}
      {needs !== null && (
        <span class="needed">
          needed: <Diff violation={needs} side="expected" />
        </span>
      )}
    </li>
  );
}
