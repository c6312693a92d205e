import { signal } from '@preact/signals';
import type { Memory } from './store.ts';

/** The part of `storage.local` that is needed. */
export interface LastingStorage {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** More hosts than anybody develops for at a time. */
const MOST = 200;

/** Remembers one word a key under one name of the storage; the key that was set longest ago goes first. */
export function createMemory(storage: LastingStorage, name: string): Memory {
  const words = signal<readonly (readonly [key: string, value: string])[]>([]);
  // What was chosen before this is known wins.
  const loaded = storage.get(name).then((stored) => {
    const chosen = new Set(words.value.map(([key]) => key));
    words.value = [...readWords(stored[name]).filter(([key]) => !chosen.has(key)), ...words.value];
  });

  return {
    recall: (key) => words.value.find(([known]) => known === key)?.[1] ?? null,
    remember(key, value) {
      words.value = [...words.value.filter(([known]) => known !== key), [key, value] as const].slice(-MOST);
      void loaded.then(() => storage.set({ [name]: words.value }));
    },
  };
}

/** What we stored ourselves, but perhaps in an older version: anything else counts as nothing. */
function readWords(stored: unknown): (readonly [string, string])[] {
  if (!Array.isArray(stored)) return [];
  return stored.filter((entry): entry is [string, string] => {
    return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string';
  });
}
