import type { Store } from '../../store.ts';

/** Imports each of the files. What cannot be imported is told by the store, so nobody has to wait for it here. */
export function importAll(store: Store, files: Iterable<File> | null): void {
  for (const file of files ?? []) store.imports.load(file).catch(() => undefined);
}
