import type { Runtime } from 'webextension-polyfill';
import { createFakeEvent } from './fake-event.ts';

/** One end of a connection, and what has come to it. */
export interface FakePort {
  readonly port: Runtime.Port;
  readonly received: unknown[];
}

/** Two joined ends, as `runtime.connect` and `onConnect` give them. What one posts is at the other at once. */
export function createFakePorts(name = ''): [FakePort, FakePort] {
  const ends = [createEnd(), createEnd()] as const;
  let open = true;

  function createEnd() {
    return { onMessage: createFakeEvent<[unknown]>(), onDisconnect: createFakeEvent<[]>(), received: [] as unknown[] };
  }

  function portOf(mine: (typeof ends)[number], other: (typeof ends)[number]): FakePort {
    const port = {
      ...{ name, onMessage: mine.onMessage, onDisconnect: mine.onDisconnect },
      postMessage(message: unknown) {
        if (!open) throw new Error('Attempting to use a disconnected port object');
        other.received.push(message);
        other.onMessage.emit(structuredClone(message));
      },
      // Only the other end is told.
      disconnect() {
        if (!open) return;
        open = false;
        other.onDisconnect.emit();
      },
    };
    return { port: port as unknown as Runtime.Port, received: mine.received };
  }

  return [portOf(ends[0], ends[1]), portOf(ends[1], ends[0])];
}
