import { useRef } from 'preact/hooks';
import type { Store } from '../../store.ts';
import { text } from '../../texts.ts';
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
        title={text('toolbar_import_title')}
        aria-label={text('toolbar_import')}
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
        aria-label={text('toolbar_import_files')}
        data-testid="import-file"
        onChange={onChange}
      />
    </>
  );
}
