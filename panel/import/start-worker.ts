import { text } from '../texts.ts';
import type { StartReading } from './importer.ts';
import type { Told } from './told.ts';

/**
 * Starts a worker for each file: to end it is the only way to stop what it is at. The build finds its script by these very
 * words.
 * @see https://vite.dev/guide/features.html#web-workers
 */
export const startWorker: StartReading = (blob, { told, failed }) => {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<Told>) => told(data));
  worker.addEventListener('error', ({ message }) => failed(text('import_workerFailed', message)));
  worker.postMessage(blob);
  return () => worker.terminate();
};
