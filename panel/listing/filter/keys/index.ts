import { CORS_KEYS } from './cors.ts';
import type { FilterKey } from './key.ts';
import { NETWORK_KEYS } from './network.ts';

/** All keys, in the order in which they are offered. */
export const FILTER_KEYS: readonly FilterKey[] = [...NETWORK_KEYS, ...CORS_KEYS].toSorted((a, b) =>
  a.id < b.id ? -1 : 1,
);

const BY_ID = new Map(FILTER_KEYS.map((key) => [key.id, key]));

/** @param id in any case */
export const filterKey = (id: string): FilterKey | undefined => BY_ID.get(id.toLowerCase());

export const isFilterKey = (id: string): boolean => filterKey(id) !== undefined;
