import type { Row } from '../store.ts';

/** One line of the list; all are of one height. */
export type Entry = Row;

/** What stays the same while a line is in the list. */
export const keyOf = (entry: Entry): string => entry.exchange.id;
