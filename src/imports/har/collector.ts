import { createHeaderPool, type HeaderPool } from '../../http/header-pool.ts';
import type { Said } from '../../sentence.ts';
import type { Imported } from '../imported.ts';
import { type EntryFacts, entryFacts } from './entry-facts.ts';
import { readEntry } from './entry-shape.ts';
import { readForeign } from './foreign.ts';
import { readHead } from './head.ts';
import { createOwnEntries, exchangeIdOf } from './own-entries.ts';

/** Takes in the parts of a HAR as they are read, so that a big one is never held whole. */
export interface HarCollector {
  /**
   * A member of `log` other than `entries`: `creator`, `browser`, `pages`, and our own `_corsHead`; whole, before or after
   * the entries.
   */
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
  const head = new Map<string, unknown>();
  const own = createOwnEntries();
  const entries: { readonly facts: EntryFacts; readonly exchangeId: string | null }[] = [];
  const skipped: Said[] = [];
  const pool = createHeaderPool();

  return {
    addHead: (key, value) => void head.set(key, value),
    addEntry(entry, index) {
      const place = `log.entries[${index}]`;
      own.add(entry, place);
      const read = readEntry(entry, place);
      if ('wrong' in read) return void skipped.push(read.wrong);
      const facts = entryFacts(read.entry, index);
      if (!facts) return;
      entries.push({ facts: withShared(facts, pool), exchangeId: exchangeIdOf(entry) });
    },
    end() {
      const { generator, recorder, pages, report, ...said } = readHead(head);
      const foreign = entries.filter(({ exchangeId }) => !own.isTold(exchangeId)).map(({ facts }) => facts);
      const { exchanges, pageUrl } = readForeign(foreign, recorder, pages);
      return {
        kind: 'har',
        generator,
        browser: (report ?? said).browser,
        pageUrl: report?.page.url ?? pageUrl,
        exchanges: [...own.exchanges, ...exchanges].sort((a, b) => a.startedAt - b.startedAt),
        placeholders: report?.redacted ?? [],
        recorded: own.recorded,
        skipped: [...own.skipped, ...skipped],
      };
    },
  };
}

/** Most lines of a file are the same, and what is parsed anew is not. */
function withShared(facts: EntryFacts, { share }: HeaderPool): EntryFacts {
  const { response, requestHeaders } = facts;
  const headers = response?.headers && share(response.headers);
  return {
    ...facts,
    requestHeaders: share(requestHeaders),
    response: response && { ...response, headers: headers ?? null },
  };
}
