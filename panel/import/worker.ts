import { readBlob } from './read-blob.ts';
import type { Told } from './told.ts';

// The door of the worker that reads one file and then has nothing to do.
globalThis.addEventListener('message', ({ data }: MessageEvent<Blob>) => {
  void readBlob(
    data,
    (told: Told) => globalThis.postMessage(told),
    () => performance.now(),
  );
});
