import type { Entry } from '../../listing/entries.ts';

/** What a key does where there are groups: it opens or closes one, or leads to a line. */
export type GroupMove = { readonly toggles: string } | { readonly to: number };

/** As in a tree: Right opens a group and leads into it, Left leads to its header and closes it, Enter does either. */
export function groupMove(key: string, entries: readonly Entry[], current: number): GroupMove | null {
  const entry = entries[current];
  if (entry?.kind === 'row') return key === 'ArrowLeft' ? toHeader(entries, current) : null;
  if (entry?.kind !== 'group') return null;
  const toggles = { toggles: entry.key };
  switch (key) {
    case 'Enter':
    case ' ':
      return toggles;
    case 'ArrowRight':
      return entry.isOpen ? { to: current + 1 } : toggles;
    case 'ArrowLeft':
      return entry.isOpen ? toggles : null;
    default:
      return null;
  }
}

function toHeader(entries: readonly Entry[], current: number): GroupMove | null {
  const header = entries.findLastIndex(({ kind }, place) => place < current && kind === 'group');
  return header < 0 ? null : { to: header };
}

/** The line where a move ends that a key leads to: lines that only tell something are passed over. */
export function landing(entries: readonly Entry[], target: number, current: number): number {
  const step = target < current ? -1 : 1;
  let place = target;
  while (entries[place]?.kind === 'navigation') place += step;
  if (entries[place] !== undefined) return place;
  return entries.findLastIndex(({ kind }) => kind !== 'navigation');
}
