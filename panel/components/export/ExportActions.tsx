import { useState } from 'preact/hooks';
import type { Exported } from '../../exporting.ts';
import { copyText } from '../copy-text.ts';
import { saveText } from './save-text.ts';

/** Copies or saves what was made, and says what became of it. */
export function ExportActions({ made }: { made: Exported | null }) {
  const [told, setTold] = useState<{ of: Exported; text: string; done: boolean } | null>(null);

  async function copy(exported: Exported): Promise<void> {
    const done = await copyText(exported.text);
    setTold({ of: exported, done, text: done ? 'Copied.' : 'The browser refused to copy.' });
  }

  function save(exported: Exported): void {
    saveText(exported.fileName, exported.mimeType, exported.text);
    setTold({ of: exported, done: true, text: 'Handed to the browser’s downloads.' });
  }

  return (
    <footer>
      <code class="file-name" data-testid="export-file-name">
        {made?.fileName}
      </code>
      <span role="status" data-tone={told?.done === false ? 'bad' : 'good'} data-testid="export-status">
        {told !== null && told.of === made && told.text}
      </span>
      <button
        type="button"
        class="action"
        disabled={made === null}
        data-testid="export-copy"
        onClick={() => made && copy(made)}
      >
        Copy
      </button>
      <button
        type="button"
        class="action"
        disabled={made === null}
        data-testid="export-save"
        onClick={() => made && save(made)}
      >
        Save
      </button>
    </footer>
  );
}
