import type { Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { type ExportOpening, openingOfMany } from '../export/export-choice.ts';
import { Icon } from '../Icon.tsx';

/** Exports the list; says so where that is not all there is, as DevTools does. */
export function ExportButton({ store, onExport }: { store: Store; onExport: (opening: ExportOpening) => void }) {
  const opening = openingOfMany(store.rows.value, store.visible.value);
  const [{ title, chosen }, ...others] = opening.scopes;
  return (
    <button
      type="button"
      class="toggle export-button"
      aria-haspopup="dialog"
      title={text('toolbar_export_title', title)}
      disabled={chosen.length === 0}
      data-testid="export-many"
      onClick={() => onExport(opening)}
    >
      <Icon name="share" />
      <span class="export-button-text">
        {others.length > 0 ? text('toolbar_export_some', title) : text('toolbar_export')}
      </span>
    </button>
  );
}
