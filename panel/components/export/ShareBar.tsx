import type { Row, Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { type ExportOpening, openingOfOne, wantedFormats } from './export-choice.ts';
import { useCopyExport } from './use-copy-export.ts';
import './export.css';

interface ShareBarProps {
  store: Store;
  row: Row;
  onExport: (opening: ExportOpening) => void;
}

/** What is wanted most of one exchange, at a click and redacted; the rest is in the dialog. */
export function ShareBar({ store, row, onExport }: ShareBarProps) {
  const { told, copy } = useCopyExport(store, row);
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
        {text('export_dialog')}
      </button>
      <span role="status" data-tone={told.tone} data-testid="share-status">
        {told.text}
      </span>
    </p>
  );
}
