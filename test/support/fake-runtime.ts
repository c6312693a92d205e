import type { Runtime } from 'webextension-polyfill';
import { createFakeEvent } from './fake-event.ts';
import { createFakePorts, type FakePort } from './fake-ports.ts';

export interface FakeRuntime {
  readonly api: Pick<Runtime.Static, 'connect' | 'onConnect'>;
  /** The worker's end of every connection so far, oldest first. */
  readonly accepted: FakePort[];
  /** From now on `connect` throws, as after an update of the extension. */
  invalidate(): void;
}

/** The part of `runtime` with which pages and the worker find each other. */
export function createFakeRuntime(): FakeRuntime {
  const accepted: FakePort[] = [];
  const onConnect = createFakeEvent<[port: Runtime.Port]>();
  let valid = true;
  const api = {
    onConnect,
    connect({ name }: { name: string }) {
      if (!valid) throw new Error('Extension context invalidated.');
      const [page, worker] = createFakePorts(name);
      accepted.push(worker);
      onConnect.emit(worker.port);
      return page.port;
    },
  };
  return {
    api: api as unknown as FakeRuntime['api'],
    accepted,
    invalidate() {
      valid = false;
    },
  };
}
