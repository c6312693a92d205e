import { useState } from 'preact/hooks';
import type { Exported } from '../../exporting.ts';
import { type TextKey, text } from '../../texts.ts';
import { copyText } from '../copy-text.ts';
import { saveText } from './save-text.ts';

/** Copies or saves what was made, and says what became of it. */
export function ExportActions({ made }: { made: Exported | null }) {
  const [told, setTold] = useState<{ of: Exported; says: TextKey; done: boolean } | null>(null);

  async function copy(exported: Exported): Promise<void> {
    const done = await copyText(exported.text);
    setTold({ of: exported, done, says: done ? 'copy_done' : 'copy_refused' });
  }

  function save(exported: Exported): void {
    saveText(exported.fileName, exported.mimeType, exported.text);
    setTold({ of: exported, done: true, says: 'export_saved' });
  }

  return (
    <footer>
      <code class="file-name" data-testid="export-file-name">
        {made?.fileName}
      </code>
      <span role="status" data-tone={told?.done === false ? 'bad' : 'good'} data-testid="export-status">
        {told !== null && told.of === made && text(told.says)}
      </span>
      <button
        type="button"
        class="action"
        disabled={made === null}
        data-testid="export-copy"
        onClick={() => made && copy(made)}
      >
        {text('copy')}
      </button>
      <button
        type="button"
        class="action"
        disabled={made === null}
        data-testid="export-save"
        onClick={() => made && save(made)}
      >
        {text('export_save')}
      </button>
    </footer>
  );
}
