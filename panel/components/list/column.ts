import type { ComponentChildren } from 'preact';
import type { ColumnId } from '../../listing/sort.ts';
import type { Row } from '../../store.ts';
import type { TextKey } from '../../texts.ts';

/** One column of the list. */
export interface Column {
  readonly id: ColumnId;
  readonly title: TextKey;
  /** Pixels, until the reader chooses others. */
  readonly width: number;
  /** Whether it takes its part of what room there is, in proportion to its width. */
  readonly stretches: boolean;
  /** Pixels that the list is wide before it has this column, until the reader chooses. */
  readonly from: number;
  cell(row: Row): ComponentChildren;
  /** Tooltip, where the cell says less than is known. */
  hint?(row: Row): string;
}
