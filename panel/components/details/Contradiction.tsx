import type { Row, Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { useCopyExport } from '../export/use-copy-export.ts';

/** Says that we are wrong, and hands over all that is needed to find out why. */
export function Contradiction({ store, row }: { store: Store; row: Row }) {
  const { told, copy } = useCopyExport(store, row);
  const { outcome, interference } = row.verdict;
  if (outcome !== 'contradicted' && !interference?.inferred) return null;
  return (
    <div class="box" data-testid="contradiction">
      <p>
        {interference && `${text('contradiction_unlessChanged')} `}
        {text('contradiction_report')}
      </p>
      <p>
        <button type="button" class="action" data-testid="copy-facts" onClick={() => copy('report')}>
          {text('contradiction_copy')}
        </button>{' '}
        <span role="status">{told.text}</span>
      </p>
    </div>
  );
}
