import type { SessionStorage } from '../../background/sessions.ts';

export interface FakeStorage extends SessionStorage {
  /** What is stored under a key. */
  stored(key: string): unknown;
}

/** `storage.session`, which outlives a worker: hand it to a second one. */
export function createFakeStorage(items: Record<string, unknown> = {}): FakeStorage {
  const all = new Map(Object.entries(items));
  return {
    get: async (key) => (all.has(key) ? { [key]: structuredClone(all.get(key)) } : {}),
    set: async (changed) => {
      for (const [key, value] of Object.entries(changed)) all.set(key, structuredClone(value));
    },
    stored: (key) => all.get(key),
  };
}
