import { ImportError, type Imported } from '../../src/imports/imported.ts';
import { createFileReader } from '../../src/imports/read-file.ts';
import { createTextReader } from '../../src/imports/text-of.ts';
import type { Told } from './told.ts';

/** Milliseconds between two signs of progress. */
const TELL_EVERY = 50;

/** Exchanges handed over at a time; to take in this many takes the panel a few milliseconds. */
const AT_A_TIME = 100;

/** Reads a file part by part and tells of it. Never rejects: what is wrong with the file is told, too. */
export async function readBlob(blob: Blob, tell: (told: Told) => void, now: () => number): Promise<void> {
  try {
    const { imported, entries } = await parse(blob, tell, now);
    const { exchanges, recorded, ...head } = imported;
    for (let from = 0; from < exchanges.length; from += AT_A_TIME) {
      const some = exchanges.slice(from, from + AT_A_TIME);
      tell({ type: 'exchanges', exchanges: some, recorded: verdictsOf(some, recorded) });
    }
    tell({ type: 'done', head: { ...head, entries } });
  } catch (error) {
    tell(refusalOf(error));
  }
}

async function parse(blob: Blob, tell: (told: Told) => void, now: () => number) {
  const text = createTextReader();
  const file = createFileReader();
  let read = 0;
  let toldAt = now();
  const parts = blob.stream().getReader();
  for (let part = await parts.read(); !part.done; part = await parts.read()) {
    file.write(text.read(part.value));
    read += part.value.length;
    if (now() - toldAt < TELL_EVERY && read < blob.size) continue;
    toldAt = now();
    tell({ type: 'progress', read, total: blob.size, entries: file.count() });
  }
  file.write(text.end());
  return { imported: file.end(), entries: file.count() };
}

function verdictsOf(exchanges: Imported['exchanges'], recorded: Imported['recorded']) {
  return exchanges.flatMap(({ id }) => {
    const verdict = recorded.get(id);
    return verdict ? [[id, verdict] as const] : [];
  });
}

/** A file that was moved or changed since it was picked is told by the browser. */
function refusalOf(error: unknown): Told {
  if (error instanceof ImportError) return { type: 'refused', why: error.said };
  if (error instanceof DOMException) return { type: 'unreadable' };
  return { type: 'failed', error: error instanceof Error ? error.message : String(error) };
}
