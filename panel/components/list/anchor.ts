import { type Entry, keyOf } from '../../listing/entries.ts';
import type { Sort } from '../../settings.ts';

/** What the list shows at one time. */
export interface Shown {
  readonly entries: readonly Entry[];
  readonly sort: Sort | null;
  /** Place of the line that is selected, or -1. */
  readonly selected: number;
}

/** The part of it that is in view, in pixels. */
export interface View {
  readonly top: number;
  readonly height: number;
  readonly isAtEnd: boolean;
}

/**
 * Where to scroll after lines came or went, so that what is being read stays where it is: the selected line if it is in
 * view, else the first that is. Who has selected nothing and is at the very top, or at the very end of a list in order of
 * time, watches what comes in there.
 *
 * @param view as it was before
 * @param lineHeight pixels, also of the header that stays above the lines
 * @returns pixels from the top, infinite for the end; null where the list may stay as it is
 */
export function anchoredTop(before: Shown, after: Shown, view: View, lineHeight: number): number | null {
  const isResorted = before.sort !== after.sort;
  const isReading = before.selected >= 0 || after.selected >= 0;
  if (!isReading && !isResorted) {
    if (after.sort === null && view.isAtEnd && isAppended(before.entries, after.entries))
      return Number.POSITIVE_INFINITY;
    if (view.top === 0) return null;
  }
  const inView = placesIn(view, lineHeight);
  const selected = inView.filter((place) => place === before.selected);
  const others = inView.filter((place) => place !== before.selected);
  const shift = shiftOf(before.entries, after.entries, isResorted ? selected : [...selected, ...others]);
  return shift === 0 ? null : view.top + shift * lineHeight;
}

/** The lines that can be seen as a whole. */
function placesIn({ top, height }: View, lineHeight: number): readonly number[] {
  const first = Math.ceil(top / lineHeight);
  const count = Math.max(0, Math.floor((top + height) / lineHeight) - 1 - first);
  return Array.from({ length: count }, (_, place) => first + place);
}

/** By how many lines the first of these places that is still there has moved down; 0 where all of them are gone. */
function shiftOf(before: readonly Entry[], after: readonly Entry[], places: readonly number[]): number {
  const keys = places.map((place) => keyAt(before, place));
  const [first] = places;
  if (first === undefined || keyAt(after, first) === keys[0]) return 0;
  const ranks = new Map(keys.map((key, rank) => [key, rank]));
  let best = Number.POSITIVE_INFINITY;
  let shift = 0;
  for (const [place, entry] of after.entries()) {
    const rank = ranks.get(keyOf(entry));
    if (rank === undefined || rank >= best) continue;
    best = rank;
    shift = place - (places[rank] ?? place);
    if (best === 0) break;
  }
  return shift;
}

function keyAt(entries: readonly Entry[], place: number): string | undefined {
  const entry = entries[place];
  return entry && keyOf(entry);
}

/** Whether all that is new came in after the last line. */
function isAppended(before: readonly Entry[], after: readonly Entry[]): boolean {
  const last = before.length - 1;
  return after.length > before.length && last >= 0 && keyAt(before, last) === keyAt(after, last);
}
