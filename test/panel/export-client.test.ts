import { expect, test } from 'vitest';
import { createWorkerWork, type FromExportWorker, type ToExportWorker } from '../../panel/export-client.ts';
import type { Exported, ExportOrder, Shown } from '../../panel/exporting.ts';

const SHOWN: Shown = { rows: [], known: [] };
const OTHER: Shown = { rows: [], known: [] };
const ORDER: ExportOrder = {
  ...{ format: 'har', redact: true, aliasHosts: false, places: [] },
  head: { generator: { name: 'CORS Verdict', version: '1.2.3' }, browser: '', exportedAt: '', page: { url: '' } },
};
const made = (text: string): Exported => ({ fileName: 'a.har', mimeType: 'application/json', text, placeholders: [] });

/** A worker that answers when the test lets it. */
function fakeWorker() {
  const sent: ToExportWorker[] = [];
  const listeners = { message: [], error: [] } as Record<string, ((event: never) => void)[]>;
  const tell = (type: string, event: unknown) => {
    for (const listener of listeners[type] ?? []) listener(event as never);
  };
  return {
    sent,
    answer: (data: FromExportWorker) => tell('message', { data }),
    fail: (message: string) => tell('error', { message }),
    postMessage: (message: ToExportWorker) => void sent.push(message),
    addEventListener: (type: string, listener: (event: never) => void) => void listeners[type]?.push(listener),
  };
}

/** Work by fake workers, of which the last is told. */
function workers() {
  const started: ReturnType<typeof fakeWorker>[] = [];
  const work = createWorkerWork(() => {
    const worker = fakeWorker();
    started.push(worker);
    return worker;
  });
  return { started, work };
}

test('no worker is started before there is something to do, and then one', () => {
  const { started, work } = workers();
  const before = started.length;
  work(SHOWN, ORDER);
  work(SHOWN, ORDER);
  expect([before, started.length]).toEqual([0, 1]);
});

test('what is shown is sent when it has changed, and each order with a number', () => {
  const { started, work } = workers();
  work(SHOWN, ORDER);
  work(SHOWN, { ...ORDER, redact: false });
  work(OTHER, ORDER);
  expect(started[0]?.sent).toEqual([
    { type: 'shown', shown: SHOWN },
    { type: 'order', id: 1, order: ORDER },
    { type: 'order', id: 2, order: { ...ORDER, redact: false } },
    { type: 'shown', shown: OTHER },
    { type: 'order', id: 3, order: ORDER },
  ]);
});

test('each order gets its own answer, or the reason why there is none', async () => {
  const { started, work } = workers();
  const orders = [work(SHOWN, ORDER), work(SHOWN, ORDER), work(SHOWN, ORDER)];
  started[0]?.answer({ id: 3, exported: made('third') });
  started[0]?.answer({ id: 2, error: 'There is no format with the id har.' });
  started[0]?.answer({ id: 1, exported: made('first') });
  expect(await Promise.allSettled(orders)).toEqual([
    { status: 'fulfilled', value: made('first') },
    { status: 'rejected', reason: new Error('There is no format with the id har.') },
    { status: 'fulfilled', value: made('third') },
  ]);
});

test('a worker that fails rejects what waits for it; the next order starts another, and tells it all', async () => {
  const { started, work } = workers();
  const waiting = work(SHOWN, ORDER);
  started[0]?.fail('out of memory');
  await expect(waiting).rejects.toThrow('The export failed: out of memory');
  const next = work(SHOWN, ORDER);
  started[1]?.answer({ id: 2, exported: made('again') });
  expect(await next).toEqual(made('again'));
  expect(started[1]?.sent.map(({ type }) => type)).toEqual(['shown', 'order']);
});
