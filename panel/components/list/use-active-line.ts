import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Entry } from '../../listing/entries.ts';
import type { Row, Store } from '../../store.ts';

/** Where the keys are in the list: on the row that is selected, or on the header of a group. */
export interface ActiveLine {
  /** Place among the lines, or -1. */
  readonly place: number;
  /** Where the keys go on from; also where it was last, for closing the details selects nothing. */
  readonly from: number;
  goTo(entry: Entry): void;
  toggle(key: string): void;
  /** Selects a row, wherever it is. */
  show(row: Row): void;
}

function placeOfRow(entries: readonly Entry[], id: string | null): number {
  return id === null ? -1 : entries.findIndex((entry) => entry.kind === 'row' && entry.row.exchange.id === id);
}

const placeOfGroup = (entries: readonly Entry[], key: string): number =>
  entries.findIndex((entry) => entry.kind === 'group' && entry.key === key);

export function useActiveLine(store: Store, entries: readonly Entry[]): ActiveLine {
  const selectedId = store.selectedId.value;
  const [header, setHeader] = useState<string | null>(null);
  const place = useMemo(
    () => (header === null ? placeOfRow(entries, selectedId) : placeOfGroup(entries, header)),
    [entries, selectedId, header],
  );
  const last = useRef(-1);
  if (place >= 0) last.current = place;

  function openAround(id: string): void {
    if (placeOfRow(entries, id) >= 0) return;
    const around = entries.find(
      (entry) => entry.kind === 'group' && entry.group.rows.some(({ exchange }) => exchange.id === id),
    );
    if (around?.kind === 'group') store.openGroups.value = new Set([...store.openGroups.value, around.key]);
  }

  function reveal(id: string): void {
    setHeader(null);
    openAround(id);
  }

  function select(id: string): void {
    reveal(id);
    store.selectedId.value = id;
  }

  // Whoever selects a row from elsewhere wants to see it, also in a group that is closed. At once: later, the next key
  // may have gone on from it.
  useLayoutEffect(() => {
    if (selectedId !== null) reveal(selectedId);
  }, [selectedId]);

  return {
    place,
    from: Math.min(last.current, entries.length - 1),
    goTo(entry) {
      if (entry.kind === 'group') setHeader(entry.key);
      if (entry.kind === 'row') select(entry.row.exchange.id);
    },
    toggle(key) {
      setHeader(key);
      const open = new Set(store.openGroups.value);
      if (!open.delete(key)) open.add(key);
      store.openGroups.value = open;
    },
    show: ({ exchange }) => select(exchange.id),
  };
}
