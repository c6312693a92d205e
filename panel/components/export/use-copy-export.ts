import { useState } from 'preact/hooks';
import type { Row, Store } from '../../store.ts';
import { type CopyState, copyMade, madeOf } from './copy-made.ts';

const NOTHING_YET: CopyState = { text: '', tone: 'good' };

/** Copies one exchange in a format, redacted. */
export function useCopyExport(store: Store, row: Row): { told: CopyState; copy(format: string): Promise<void> } {
  const [told, setTold] = useState(NOTHING_YET);
  return {
    told,
    async copy(format) {
      setTold(NOTHING_YET);
      setTold(await copyMade(madeOf(store, [row], format)));
    },
  };
}
