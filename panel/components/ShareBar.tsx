import { useState } from 'preact/hooks';
import { exportRows } from '../export-rows.ts';
import type { Row, Store } from '../store.ts';
import { copyText } from './copy-text.ts';
import { type ExportOpening, openingOfOne, wantedFormats } from './export-choice.ts';
import './export.css';

interface ShareBarProps {
  store: Store;
  row: Row;
  onExport: (opening: ExportOpening) => void;
}

function copiedText(replaced: number): string {
  if (replaced === 0) return 'Copied.';
  return `Copied; ${replaced} ${replaced === 1 ? 'value' : 'values'} redacted.`;
}

/** What is wanted most of one exchange, at a click and redacted; the rest is in the dialog. */
export function ShareBar({ store, row, onExport }: ShareBarProps) {
  const [told, setTold] = useState('');

  async function copy(format: string): Promise<void> {
    setTold('');
    try {
      const all = store.rows.value;
      const made = await exportRows(store, { all, chosen: [row], format, redact: true, aliasHosts: false });
      setTold((await copyText(made.text)) ? copiedText(made.placeholders.length) : 'The browser refused to copy.');
    } catch (error) {
      setTold(`It cannot be copied: ${error instanceof Error ? error.message : error}`);
    }
  }

  return (
    <p class="share" data-testid="share">
      {wantedFormats(navigator.platform).map(({ format: { id }, label }) => (
        <button key={id} type="button" class="action" data-testid={`copy-${id}`} onClick={() => copy(id)}>
          {label}
        </button>
      ))}
      <button
        type="button"
        class="action"
        aria-haspopup="dialog"
        data-testid="export-one"
        onClick={() => onExport(openingOfOne(store.rows.value, row))}
      >
        Export…
      </button>
      <span role="status" data-testid="share-status">
        {told}
      </span>
    </p>
  );
}
