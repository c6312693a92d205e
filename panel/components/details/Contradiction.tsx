import type { Row, Store } from '../../store.ts';
import { useCopyExport } from '../export/use-copy-export.ts';

/** Says that we are wrong, and hands over all that is needed to find out why. */
export function Contradiction({ store, row }: { store: Store; row: Row }) {
  const { told, copy } = useCopyExport(store, row);
  const { outcome, interference } = row.verdict;
  if (outcome !== 'contradicted' && !interference?.inferred) return null;
  return (
    <div class="box" data-testid="contradiction">
      <p>
        {interference && 'If nothing in this browser changes headers, we are wrong. '}
        Please report it with the facts of this exchange. They are redacted; look them through all the same.
      </p>
      <p>
        <button type="button" class="action" data-testid="copy-facts" onClick={() => copy('report')}>
          Copy the facts
        </button>{' '}
        <span role="status">{told.text}</span>
      </p>
    </div>
  );
}
