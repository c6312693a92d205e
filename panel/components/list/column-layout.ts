import type { ColumnId } from '../../listing/sort.ts';
import type { ColumnSetting } from '../../settings.ts';
import type { Column } from './column.ts';
import { COLUMNS } from './columns.tsx';

/** What a reader has chosen, by id of the column. */
export type ColumnSettings = Readonly<Record<string, ColumnSetting>>;

/** Pixels below which a column that stretches is of no use. */
const LEAST = 64;
/** Pixels that a reader leaves a column at least. */
export const LEAST_CHOSEN = 36;

/** A column of the list as it is drawn. */
export interface Track {
  readonly column: Column;
  /** Pixels. */
  readonly width: number;
}

/** How a list is to be laid out. */
export interface Wish {
  readonly settings: ColumnSettings;
  /** The column that the list is sorted by, which stays in sight. */
  readonly sortedBy: string | null;
  /** Pixels. */
  readonly listWidth: number;
}

/** Whether a list has the column: what the reader has chosen overrules what the width asks for. */
export function isShown({ id, from }: Column, { settings, sortedBy, listWidth }: Wish): boolean {
  if (id === 'name') return true;
  return settings[id]?.shown ?? (listWidth >= from || id === sortedBy);
}

/**
 * The columns of a list and their widths, from left to right. Those that stretch share what the others leave, in proportion
 * to their own widths; where that is too little all have their own, and the list scrolls sideways.
 */
export function layOut(wish: Wish): readonly Track[] {
  const { settings, listWidth } = wish;
  const own: readonly Track[] = COLUMNS.filter((column) => isShown(column, wish)).map((column) => ({
    column,
    width: settings[column.id]?.width ?? column.width,
  }));
  const fixed = sum(own.filter(({ column }) => !column.stretches));
  const factor = (listWidth - fixed) / (sum(own) - fixed);
  if (own.some(({ column, width }) => column.stretches && width * factor < Math.min(width, LEAST))) return own;
  const tracks = own.map((track) =>
    track.column.stretches ? { ...track, width: Math.floor(track.width * factor) } : track,
  );
  const left = listWidth - sum(tracks);
  return tracks.map((track) => (track.column.id === 'name' ? { ...track, width: track.width + left } : track));
}

const sum = (tracks: readonly Track[]): number => tracks.reduce((total, { width }) => total + width, 0);

/**
 * The settings after the line to the right of a column was moved, to the right if `by` is positive, in pixels. What one
 * column gains its neighbour loses, so that the line stays under the pointer and all others stay where they are.
 */
export function moveLine(tracks: readonly Track[], id: ColumnId, by: number, settings: ColumnSettings): ColumnSettings {
  const place = tracks.findIndex(({ column }) => column.id === id);
  const left = tracks[place];
  const right = tracks[place + 1];
  if (!left || !right) return settings;
  const most = Math.max(0, right.width - LEAST_CHOSEN);
  const least = Math.min(0, LEAST_CHOSEN - left.width);
  const moved = Math.round(Math.min(most, Math.max(least, by)));
  const widths = new Map<Track, number>([
    [left, left.width + moved],
    [right, right.width - moved],
  ]);
  const pinned = tracks.filter((track) => track.column.stretches || widths.has(track));
  return {
    ...settings,
    ...Object.fromEntries(
      pinned.map((track) => [
        track.column.id,
        { ...settings[track.column.id], width: widths.get(track) ?? track.width },
      ]),
    ),
  };
}

/** The settings without a width for this column. */
export function unsized(id: ColumnId, settings: ColumnSettings): ColumnSettings {
  const { width: _, ...rest } = settings[id] ?? {};
  return { ...settings, [id]: rest };
}
