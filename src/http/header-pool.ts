import type { HeaderLine, HeaderList } from './headers.ts';

/** Gives equal header lines one copy: most lines of a page's requests are the same, and thousands are kept. */
export interface HeaderPool {
  share(list: HeaderList): HeaderList;
}

export function createHeaderPool(): HeaderPool {
  const lines = new Map<string, HeaderLine>();
  return {
    share: (list) =>
      list.map((line) => {
        const key = `${line[0]}\n${line[1]}`;
        const shared = lines.get(key);
        if (shared) return shared;
        lines.set(key, line);
        return line;
      }),
  };
}
