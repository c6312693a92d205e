import type { Imported } from '../imported.ts';

/** Takes in the parts of a HAR as they are read, so that a big one is never held whole. */
export interface HarCollector {
  /** A member of `log` other than `entries`, such as `creator`, `browser`, `pages`; whole, before or after the entries. */
  addHead(key: string, value: unknown): void;
  /**
   * One of `log.entries`. What it answers with is not kept beyond its headers.
   * @param index its place in the file, from 0
   */
  addEntry(entry: unknown, index: number): void;
  /** What all of it comes to. Entries that cannot be read are in `skipped`; nothing is thrown. */
  end(): Imported;
}

export function createHarCollector(): HarCollector {
  return {
    addHead() {},
    addEntry() {},
    end: () => ({
      kind: 'har',
      generator: '',
      browser: '',
      pageUrl: '',
      exchanges: [],
      placeholders: [],
      recorded: new Map(),
      skipped: [],
    }),
  };
}
