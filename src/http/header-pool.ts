import type { HeaderLine, HeaderList } from './headers.ts';

/** Gives equal header lines one copy: most lines of a page's requests are the same, and thousands are kept. */
export interface HeaderPool {
  share(list: HeaderList): HeaderList;
}

export function createHeaderPool(): HeaderPool {
  /** By name and then by value: one key made of both would be kept with every line that is the only one of its kind. */
  const linesByName = new Map<string, Map<string, HeaderLine>>();

  function shared(line: HeaderLine): HeaderLine {
    const [name, value] = line;
    const lines = linesByName.get(name) ?? new Map<string, HeaderLine>();
    linesByName.set(name, lines);
    const known = lines.get(value) ?? line;
    lines.set(value, known);
    return known;
  }

  return { share: (list) => list.map(shared) };
}
