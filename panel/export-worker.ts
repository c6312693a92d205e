import type { FromExportWorker, ToExportWorker } from './export-client.ts';
import { createExporting } from './exporting.ts';

/** Exports are made here, because thousands of exchanges take seconds, and the panel goes on meanwhile. */
let exporting = createExporting({ rows: [], known: [] });

function answer(message: Extract<ToExportWorker, { type: 'order' }>): FromExportWorker {
  try {
    return { id: message.id, exported: exporting(message.order) };
  } catch (error) {
    return { id: message.id, error: error instanceof Error ? error.message : String(error) };
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<ToExportWorker>) => {
  if (data.type === 'shown') exporting = createExporting(data.shown);
  else globalThis.postMessage(answer(data));
});
