import type { Har, Log } from 'har-format';
import type { ExportFormat, Material } from '../material.ts';
import type { ReportHead } from '../report.ts';
import { entriesOf } from './entries.ts';
import { pagesOf } from './pages.ts';

/**
 * HAR 1.2, which browsers and many tools open. What it has no words for, the pairs and the verdict, is in fields that
 * begin with `_cors`: readers pass over them, and it stays a valid HAR without them.
 * @see http://www.softwareishard.com/blog/har-12-spec/
 */
export const harFile: ExportFormat = {
  id: 'har',
  group: 'file',
  title: 'HAR',
  of: 'many',
  extension: '.har',
  mimeType: 'application/json',
  language: 'json',
  write: (material) => `${JSON.stringify(harOf(material), null, 2)}\n`,
};

function harOf({ exported, placeholders, head }: Material): Har {
  const { pages, pageOf } = pagesOf(exported, head);
  const log: Log & { _corsHead: ReportHead } = {
    version: '1.2',
    creator: { ...head.generator },
    browser: browserOf(head.browser),
    pages: [...pages],
    entries: exported.flatMap((one) => entriesOf(one, pageOf(one))).sort(byStart),
    _corsHead: headOf(head, placeholders),
  };
  return { log };
}

function headOf(head: Material['head'], placeholders: Material['placeholders']): ReportHead {
  const redacted = placeholders.length > 0 ? { redacted: [...placeholders] } : {};
  return { format: 'cors-verdict-report', version: 1, ...head, ...redacted };
}

/** `Chrome/156.0` and `Firefox 153` alike. */
function browserOf(text: string): NonNullable<Log['browser']> {
  const [name = '', ...version] = text.split(/[/ ]/);
  return { name, version: version.join(' ') };
}

const byStart = (a: { startedDateTime: string }, b: { startedDateTime: string }): number =>
  Date.parse(a.startedDateTime) - Date.parse(b.startedDateTime);
