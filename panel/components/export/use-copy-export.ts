import { useState } from 'preact/hooks';
import { exportRows } from '../../export-rows.ts';
import type { Row, Store } from '../../store.ts';
import { counted, text } from '../../texts.ts';
import { copyText } from '../copy-text.ts';

/** What became of a copy, in words; `''` before there was one. */
export interface CopyState {
  readonly text: string;
  readonly tone: 'good' | 'bad';
}

const NOTHING_YET: CopyState = { text: '', tone: 'good' };

function copied(replaced: number): CopyState {
  return { text: replaced === 0 ? text('copy_done') : counted('export_copied', replaced), tone: 'good' };
}

/** Copies one exchange in a format, redacted. */
export function useCopyExport(store: Store, row: Row): { told: CopyState; copy(format: string): Promise<void> } {
  const [told, setTold] = useState(NOTHING_YET);

  async function copyOf(format: string): Promise<CopyState> {
    try {
      const all = store.rows.value;
      const made = await exportRows(store, { all, chosen: [row], format, redact: true, aliasHosts: false });
      if (await copyText(made.text)) return copied(made.placeholders.length);
      return { text: text('copy_refused'), tone: 'bad' };
    } catch (error) {
      return { text: text('export_cannotCopy', error instanceof Error ? error.message : String(error)), tone: 'bad' };
    }
  }

  return {
    told,
    async copy(format) {
      setTold(NOTHING_YET);
      setTold(await copyOf(format));
    },
  };
}
