import type { Row } from '../../store.ts';

/** How many exchanges of an endpoint are told: as many as fit two lines of a panel that is 360 pixels wide. */
export const MOST = 26;

/** The latest of a history, or where the selected one is older, that one and what came after it. */
export function historyShown(history: readonly Row[], selected: Row): readonly Row[] {
  const place = history.indexOf(selected);
  const from = Math.max(history.length - MOST, 0);
  return place >= 0 && place < from ? history.slice(place, place + MOST) : history.slice(from);
}
