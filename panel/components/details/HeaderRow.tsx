import { useContext } from 'preact/hooks';
import { text } from '../../texts.ts';
import { CopyIcon } from '../CopyIcon.tsx';
import { ValueDiff } from '../diff/ValueDiff.tsx';
import { ValuePieces } from '../diff/ValuePieces.tsx';
import { LongText } from '../LongText.tsx';
import { type MenuItem, OpenMenu } from '../menu/menu-item.ts';
import { useCopy } from '../use-copy.ts';
import type { Fault, HeaderEntry } from './header-entries.ts';

function Value({ value }: { value: string | null }) {
  if (value === null) return <i class="no-value">{text('diff_absent')}</i>;
  if (value === '') return <i class="no-value">{text('diff_empty')}</i>;
  return <LongText text={value} />;
}

/** What is there above what would have passed, so that the eye can compare them. */
function ActualAndNeeded({ value, fault: { pieces, needs } }: { value: string | null; fault: Fault }) {
  return (
    <dl class="actual-needed">
      <dt>{text('details_is')}</dt>
      <dd>{pieces && value ? <ValuePieces pieces={pieces} side="actual" /> : <Value value={value} />}</dd>
      {needs !== null && (
        <>
          <dt>{text('details_needed')}</dt>
          <dd>
            <ValueDiff violation={needs} side="expected" />
          </dd>
        </>
      )}
    </dl>
  );
}

/** What can be copied of a line, and what it is called. */
function copiesOf({ name, value, fault }: HeaderEntry): readonly (readonly [label: string, copied: string])[] {
  const needed = fault?.needs?.expected ?? null;
  const there = [
    [text('details_copyHeader'), `${name}: ${value}`],
    [text('details_copyValue'), value ?? ''],
  ] as const;
  return [
    ...(value === null ? [] : there),
    [text('details_copyName'), name],
    ...(needed === null ? [] : [[text('details_copyNeeded'), `${name}: ${needed}`] as const]),
  ];
}

/** One header line; the one at fault carries what would have passed. */
export function HeaderRow({ entry }: { entry: HeaderEntry }) {
  const openMenu = useContext(OpenMenu);
  const copy = useCopy();
  const { name, value, relevant, change, fault } = entry;

  function onContextMenu(event: MouseEvent): void {
    // What is marked is copied by the browser's own menu.
    if (getSelection()?.isCollapsed === false) return;
    event.preventDefault();
    const items = copiesOf(entry).map(([label, copied]): MenuItem => ({ label, run: () => void copy(copied) }));
    openMenu({ label: name, items, at: { x: event.clientX, y: event.clientY } });
  }

  return (
    <li
      class="header-line"
      data-testid="header"
      data-relevant={relevant}
      data-fault={fault !== null}
      data-ghost={value === null}
      data-change={change}
      onContextMenu={onContextMenu}
    >
      <span class="header-name">
        <LongText text={name} limit={120} />:
      </span>{' '}
      {fault !== null && <ActualAndNeeded value={value} fault={fault} />}
      {fault === null && (
        <span class="header-value">
          <Value value={value} />
        </span>
      )}
      {change !== 'none' && (
        <span class="tag">{text(change === 'added' ? 'details_headerAdded' : 'details_headerRemoved')}</span>
      )}
      {value !== null && (
        <CopyIcon text={`${name}: ${value}`} label={text('details_copyHeader_title', name)} testId="copy-header" />
      )}
    </li>
  );
}
