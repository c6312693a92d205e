import { readCauseContext } from '../../src/causes/context.ts';
import { readEndpoints } from '../../src/cors/endpoints.ts';
import { judge } from '../../src/cors/judge.ts';
import { readPreflightCache } from '../../src/cors/preflight-cache.ts';
import { seenIn } from '../../src/cors/seen.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import type { InsightContext } from '../../src/fixes/insight.ts';
import type { Imported } from '../../src/imports/imported.ts';
import { ownId } from '../../src/imports/own-id.ts';
import { filterText } from '../listing/filter/filter-text.ts';
import type { Row } from '../store.ts';
import type { ReadFile } from './importer.ts';
import { inSlices } from './in-slices.ts';
import type { FileHead } from './told.ts';

/** A file that was imported. Its exchanges are judged beside each other, and beside nothing else. */
export interface Source extends FileHead {
  /** Of the file; what has the name of another has a number behind it. */
  readonly name: string;
  readonly recorded: Imported['recorded'];
  readonly context: InsightContext;
}

export interface LoadedFile {
  readonly source: Source;
  /** As it was named outside. */
  readonly fileName: string;
  /** Oldest first. */
  readonly rows: readonly Row[];
}

/** What an exchange is judged beside. */
export function contextOf(history: readonly Exchange[]): InsightContext {
  const judging = { cache: readPreflightCache(history), endpoints: readEndpoints(history) };
  return { judging, causes: readCauseContext(history) };
}

/** The same file with ids that nothing else has. */
export function withOwnIds(file: ReadFile, taken: ReadonlySet<string>): ReadFile {
  if (!file.exchanges.some(({ id }) => taken.has(id))) return file;
  const all = new Set([...taken, ...file.exchanges.map(({ id }) => id)]);
  const recorded = new Map(file.recorded);
  const exchanges = file.exchanges.map((exchange) => {
    if (!taken.has(exchange.id)) return exchange;
    const id = ownId(exchange.id, all);
    all.add(id);
    const verdict = recorded.get(exchange.id);
    recorded.delete(exchange.id);
    if (verdict) recorded.set(id, verdict);
    return { ...exchange, id };
  });
  return { ...file, exchanges, recorded };
}

/** Judges what a file holds, a little at a time: thousands at once would freeze the panel. */
export async function judgeFile(
  fileName: string,
  name: string,
  { exchanges, ...head }: ReadFile,
  progress: { onDone(count: number): void; isOver(): boolean },
): Promise<LoadedFile> {
  const context = contextOf(exchanges);
  const source: Source = { ...head, name, context };
  const rows: Row[] = [];
  const { isOver } = progress;
  // The first verdict asks what all of them showed; that is remembered with each.
  await inSlices(exchanges, seenIn, { onDone: () => undefined, isOver });
  function add(exchange: Exchange): void {
    const row: Row = { exchange, verdict: judge(exchange, context.judging), tried: false, source };
    filterText(row);
    rows.push(row);
  }
  await inSlices(exchanges, add, progress);
  return { source, fileName, rows };
}

/** Whether these are the same requests, whatever became of them. */
export function isSame(rows: readonly Row[], exchanges: readonly Exchange[]): boolean {
  return (
    rows.length === exchanges.length &&
    rows.every(({ exchange }, place) => {
      const other = exchanges[place];
      return exchange.startedAt === other?.startedAt && exchange.hops[0]?.url === other.hops[0]?.url;
    })
  );
}
