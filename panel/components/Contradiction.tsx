import { useState } from 'preact/hooks';
import type { Row } from '../store.ts';
import { copyText } from './copy-text.ts';

/** Says that we are wrong, and hands over all that is needed to find out why. */
export function Contradiction({ row }: { row: Row }) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const { outcome, interference } = row.verdict;
  if (outcome !== 'contradicted' && !interference?.inferred) return null;

  async function copy(): Promise<void> {
    const done = await copyText(JSON.stringify(row, null, 2));
    setState(done ? 'copied' : 'refused');
  }

  return (
    <div class="box" data-testid="contradiction">
      <p>
        {interference && 'If nothing in this browser changes headers, we are wrong. '}
        Please report it with the facts of this exchange. Look them through first: they hold its URLs and headers as
        they are.
      </p>
      <p>
        <button type="button" class="action" data-testid="copy-facts" onClick={copy}>
          Copy the facts
        </button>{' '}
        <span role="status">
          {state === 'copied' && 'Copied.'}
          {state === 'refused' && 'The browser refused to copy.'}
        </span>
      </p>
    </div>
  );
}
