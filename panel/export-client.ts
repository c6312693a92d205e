import type { ExportWork } from './export-rows.ts';
import type { Exported, ExportOrder, Shown } from './exporting.ts';
import { text } from './texts.ts';

/** To the worker: what is shown, whenever it has changed, and what is to be made of it. */
export type ToExportWorker =
  | { readonly type: 'shown'; readonly shown: Shown }
  | { readonly type: 'order'; readonly id: number; readonly order: ExportOrder };

export type FromExportWorker =
  | { readonly id: number; readonly exported: Exported }
  | { readonly id: number; readonly error: string };

interface Waiting {
  resolve(exported: Exported): void;
  reject(reason: Error): void;
}

/** The part of a worker that is needed. */
export interface WorkerLike {
  postMessage(message: ToExportWorker): void;
  addEventListener(type: 'message', listener: (event: { readonly data: FromExportWorker }) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly message: string }) => void): void;
}

/**
 * Has the work done by a worker, which is started when there is first something to do.
 * @param start makes a new worker
 */
export function createWorkerWork(start: () => WorkerLike): ExportWork {
  const waiting = new Map<number, Waiting>();
  let worker: WorkerLike | null = null;
  let sent: Shown | null = null;
  let last = 0;

  function started(): WorkerLike {
    const one = start();
    one.addEventListener('message', ({ data }) => {
      const order = waiting.get(data.id);
      waiting.delete(data.id);
      if ('error' in data) order?.reject(new Error(data.error));
      else order?.resolve(data.exported);
    });
    // It could not be loaded; the next order tries again.
    one.addEventListener('error', ({ message }) => {
      worker = null;
      sent = null;
      for (const order of waiting.values()) order.reject(new Error(text('export_failed', message)));
      waiting.clear();
    });
    return one;
  }

  return (shown, order) => {
    worker ??= started();
    if (sent !== shown) worker.postMessage({ type: 'shown', shown });
    sent = shown;
    last += 1;
    worker.postMessage({ type: 'order', id: last, order });
    return new Promise((resolve, reject) => waiting.set(last, { resolve, reject }));
  };
}
