import { useRef } from 'preact/hooks';
import type { Store } from '../../store.ts';
import { Icon } from '../Icon.tsx';
import { importAll } from '../import/import-all.ts';

/** Picks files to import; they can be dropped anywhere, too. */
export function ImportButton({ store }: { store: Store }) {
  const input = useRef<HTMLInputElement>(null);

  function onChange({ currentTarget }: { currentTarget: HTMLInputElement }): void {
    importAll(store, currentTarget.files);
    // Else the same file could not be picked again.
    currentTarget.value = '';
  }

  return (
    <>
      <button
        type="button"
        class="icon-button"
        title="Import a report or a HAR; or drop the file anywhere on this panel"
        aria-label="Import"
        data-testid="import"
        onClick={() => input.current?.click()}
      >
        <Icon name="import" />
      </button>
      <input
        ref={input}
        type="file"
        accept=".har,.json"
        multiple
        hidden
        aria-label="Files to import"
        data-testid="import-file"
        onChange={onChange}
      />
    </>
  );
}
