import type { Report, ReportedExchange } from '../../../src/exports/report.ts';
import { exportRows } from '../../export-rows.ts';
import type { Exported } from '../../exporting.ts';
import type { Row, Store } from '../../store.ts';
import { counted, text } from '../../texts.ts';
import { copyText } from '../copy-text.ts';

/** What became of a copy, in words; `''` before there was one. */
export interface CopyState {
  readonly text: string;
  readonly tone: 'good' | 'bad';
}

export type Made = Pick<Exported, 'text' | 'placeholders'>;

/** Rows in a format, redacted, as every button copies them. */
export function madeOf(store: Store, chosen: readonly Row[], format: string): Promise<Made> {
  return exportRows(store, { all: store.rows.value, chosen, format, redact: true, aliasHosts: false });
}

/** One thing that a report says of each row, a line each, redacted as the report is. */
export async function partOf(
  store: Store,
  chosen: readonly Row[],
  read: (exchange: ReportedExchange) => string,
): Promise<Made> {
  const made = await madeOf(store, chosen, 'report');
  const report: Report = JSON.parse(made.text);
  const part = report.exchanges.map(read).join('\n');
  return { text: part, placeholders: made.placeholders.filter(({ name }) => part.includes(name)) };
}

function copied(replaced: number): CopyState {
  return { text: replaced === 0 ? text('copy_done') : counted('export_copied', replaced), tone: 'good' };
}

/** Copies what is made, and says what became of it; also where it could not be made. */
export async function copyMade(making: Promise<Made>): Promise<CopyState> {
  try {
    const made = await making;
    if (await copyText(made.text)) return copied(made.placeholders.length);
    return { text: text('copy_refused'), tone: 'bad' };
  } catch (error) {
    return { text: text('export_cannotCopy', error instanceof Error ? error.message : String(error)), tone: 'bad' };
  }
}
