import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { ImportError } from '../../src/imports/imported.ts';
import type { Said } from '../../src/sentence.ts';
import type { Importer, ReadFile } from './importer.ts';
import { isSame, judgeFile, type LoadedFile, type Source, withOwnIds } from './source.ts';
import type { Progress } from './told.ts';

/** How far an import has come: first the file is read, then what it holds is judged. */
export type Stage =
  | ({ readonly doing: 'reading' } & Progress)
  | { readonly doing: 'judging'; readonly done: number; readonly total: number };

/** A file on its way in. */
export interface Importing {
  readonly name: string;
  readonly stage: ReadonlySignal<Stage>;
  cancel(): void;
}

/** A file that could not be imported, and why. */
export interface Refusal {
  readonly name: string;
  readonly why: Said;
}

export interface Imports {
  /** In the order in which they came. */
  readonly files: ReadonlySignal<readonly LoadedFile[]>;
  readonly importing: ReadonlySignal<readonly Importing[]>;
  readonly refusals: ReadonlySignal<readonly Refusal[]>;
  /**
   * Shows what a file holds beside all that is there. The same file again takes the place of the first.
   * @returns how many exchanges came; rejects with an ImportError where none can, and then all stays as it was
   */
  load(file: File): Promise<number>;
  remove(source: Source): void;
  dismiss(refusal: Refusal): void;
  /** Forgets all of it, and what is on its way. */
  clear(): void;
}

/** @param liveIds of the exchanges that came from elsewhere: no file may have the same */
export function createImports(importer: Importer, liveIds: () => readonly string[]): Imports {
  const files = signal<readonly LoadedFile[]>([]);
  const importing = signal<readonly Importing[]>([]);
  const refusals = signal<readonly Refusal[]>([]);
  /** One file after the other is judged: which ids are taken shows only when the one before is there. */
  let turn: Promise<void> = Promise.resolve();

  /** The same requests in a file of the same name: somebody has loaded it again. */
  const earlierOf = (name: string, held: ReadFile) =>
    files.value.find((file) => file.fileName === name && isSame(file.rows, held.exchanges)) ?? null;

  function add(file: LoadedFile, earlier: LoadedFile | null): void {
    files.value = earlier ? files.value.map((other) => (other === earlier ? file : other)) : [...files.value, file];
  }

  async function judged(name: string, held: ReadFile, stage: Signal<Stage>, isOver: () => boolean): Promise<void> {
    const total = held.exchanges.length;
    const onDone = (done: number) => {
      stage.value = { doing: 'judging', done, total };
    };
    onDone(0);
    const earlier = earlierOf(name, held);
    const others = files.value.filter((file) => file !== earlier);
    const names = new Set(others.map(({ source }) => source.name));
    const ids = new Set([...liveIds(), ...others.flatMap(({ rows }) => rows.map(({ exchange }) => exchange.id))]);
    const file = await judgeFile(name, ownName(name, names), withOwnIds(held, ids), { onDone, isOver });
    if (!isOver()) add(file, earlier);
  }

  return {
    ...{ files, importing, refusals },
    async load(file) {
      const stage = signal<Stage>({ doing: 'reading', read: 0, total: file.size, entries: 0 });
      let cancelled = false;
      const reading = importer.read(file, (progress) => {
        stage.value = { doing: 'reading', ...progress };
      });
      function cancel(): void {
        cancelled = true;
        reading.cancel();
        remove(importing, one);
      }
      const one: Importing = { name: file.name, stage, cancel };
      importing.value = [...importing.value, one];
      try {
        const held = await reading.file;
        const judging = turn.then(() => judged(file.name, held, stage, () => cancelled));
        turn = judging.catch(() => undefined);
        await judging;
        if (cancelled) throw new ImportError('It was cancelled.');
        return held.exchanges.length;
      } catch (error) {
        if (!cancelled) refusals.value = [...refusals.value, { name: file.name, why: whyOf(error) }];
        throw error;
      } finally {
        remove(importing, one);
      }
    },
    remove(source) {
      files.value = files.value.filter((file) => file.source !== source);
    },
    dismiss: (refusal) => remove(refusals, refusal),
    clear() {
      for (const one of importing.value) one.cancel();
      files.value = [];
      refusals.value = [];
    },
  };
}

function whyOf(error: unknown): Said {
  if (error instanceof ImportError) return error.said;
  return error instanceof Error ? error.message : String(error);
}

function ownName(name: string, taken: ReadonlySet<string>): string {
  let own = name;
  for (let copy = 2; taken.has(own); copy++) own = `${name} (${copy})`;
  return own;
}

function remove<T>(list: Signal<readonly T[]>, one: T): void {
  list.value = list.value.filter((other) => other !== one);
}
