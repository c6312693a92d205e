import { createFileReader } from '../../src/imports/read-file.ts';
import { createImporter, type Importer, type ReadFile } from '../import/importer.ts';
import { startWorker } from '../import/start-worker.ts';
import type { Progress } from '../import/told.ts';

/** What becomes of a file in a state of the workbench. */
export type FileState =
  | { readonly name: string; readonly holds: ReadFile }
  | { readonly name: string; readonly reading: Progress }
  | { readonly name: string; readonly contains: string };

/** What a worker would make of these files. Others, which somebody drops on the workbench, are really read. */
export function importerOf(states: readonly FileState[]): Importer {
  const real = createImporter(startWorker);
  return {
    read(blob, onProgress) {
      const state = states.find(({ name }) => blob instanceof File && blob.name === name);
      if (!state) return real.read(blob, onProgress);
      if ('holds' in state) return { file: Promise.resolve(state.holds), cancel() {} };
      if ('contains' in state) return { file: readText(state.contains), cancel() {} };
      onProgress(state.reading);
      return waiting();
    },
  };
}

async function readText(text: string): Promise<ReadFile> {
  const reader = createFileReader();
  reader.write(text);
  const imported = reader.end();
  return { ...imported, entries: reader.count() };
}

function waiting(): ReturnType<Importer['read']> {
  let refuse: (why: Error) => void = () => undefined;
  const file = new Promise<ReadFile>((_, reject) => {
    refuse = reject;
  });
  return { file, cancel: () => refuse(new Error('It was cancelled.')) };
}
