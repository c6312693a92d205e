import { FILTER_KEYS, isFilterKey } from './keys/index.ts';
import { parseFilter, tokensOf } from './parse.ts';
import type { RegexFault } from './regex.ts';

/** What nobody knows as a key, though some have it in their names. */
interface UnknownKey {
  readonly why: 'unknown-key';
  readonly key: string;
  readonly similar: readonly string[];
}

/** Why a part of a filter is looked for as it stands, where something else was probably meant. */
export type Fault = RegexFault | UnknownKey;

export function faultsOf(filter: string): readonly Fault[] {
  const unknown = tokensOf(filter).flatMap(({ key, value }): readonly UnknownKey[] => {
    if (key === null || isFilterKey(key) || value === '' || value.startsWith('//')) return [];
    const similar = FILTER_KEYS.map(({ id }) => id).filter((id) => `-${id}-`.includes(`-${key.toLowerCase()}-`));
    return similar.length > 0 ? [{ why: 'unknown-key', key, similar }] : [];
  });
  const terms = parseFilter(filter, isFilterKey);
  return [...unknown, ...terms.flatMap((term) => (term.kind === 'text' ? (term.fault ?? []) : []))];
}
