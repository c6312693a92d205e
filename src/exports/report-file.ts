import { buildReport } from './build-report.ts';
import type { ExportFormat } from './material.ts';

/** The report as a file, which another panel can open. */
export const reportFile: ExportFormat = {
  id: 'report',
  group: 'file',
  title: 'Report (JSON)',
  of: 'many',
  extension: '.json',
  mimeType: 'application/json',
  language: 'json',
  write({ exported, placeholders, head }) {
    const redacted = placeholders.length > 0 ? { redacted: [...placeholders] } : {};
    return `${JSON.stringify(buildReport(exported, { ...head, ...redacted }), null, 2)}\n`;
  },
};
