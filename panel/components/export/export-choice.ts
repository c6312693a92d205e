import { FORMATS } from '../../../src/exports/index.ts';
import type { ExportFormat, ExportGroup } from '../../../src/exports/material.ts';
import type { Row } from '../../store.ts';
import { type TextKey, text } from '../../texts.ts';

/** Rows that may leave together, as a button calls them. */
export interface ExportScope {
  readonly title: string;
  readonly chosen: readonly Row[];
}

/** What an export dialog was opened on; it stays as it was then, whatever is recorded meanwhile. */
export interface ExportOpening {
  /** All that is shown, whatever leaves. */
  readonly all: readonly Row[];
  /** The first is the one that was asked for. */
  readonly scopes: readonly [ExportScope, ...ExportScope[]];
  readonly of: ExportFormat['of'];
}

export interface FormatGroup {
  readonly title: string;
  readonly formats: readonly ExportFormat[];
}

const GROUPS: Readonly<Record<ExportGroup, TextKey>> = {
  repro: 'export_group_repro',
  report: 'export_group_report',
  file: 'export_group_file',
  test: 'export_group_test',
};

/** The formats for one exchange, or for many, by what somebody wants them for. */
export function formatGroups(of: ExportFormat['of']): readonly FormatGroup[] {
  return Object.entries(GROUPS)
    .map(([group, title]) => ({
      title: text(title),
      formats: formatsFor(of).filter((format) => format.group === group),
    }))
    .filter(({ formats }) => formats.length > 0);
}

const formatsFor = (of: ExportFormat['of']) => FORMATS.filter((format) => of === 'one' || format.of === 'many');

/** A format that has a button of its own. */
export interface WantedFormat {
  readonly format: ExportFormat;
  readonly label: string;
}

const CURL = { id: 'curl-posix', label: 'export_copyCurl' } as const;
const CURL_ON_WINDOWS = { id: 'curl-powershell', label: 'export_copyCurlOnWindows' } as const;
const BUG_REPORT = { id: 'markdown', label: 'export_copyBugReport' } as const;

/** What is asked for most: a repro for the reader's own shell, and the bug report. */
export function wantedFormats(platform: string): readonly WantedFormat[] {
  const wanted = [/^win/i.test(platform) ? CURL_ON_WINDOWS : CURL, BUG_REPORT];
  return wanted.flatMap(({ id, label }) => {
    const format = FORMATS.find((one) => one.id === id);
    return format ? [{ format, label: text(label) }] : [];
  });
}

/** The one that a dialog begins with; null only if there are no formats at all. */
export function firstFormat(of: ExportFormat['of'], platform: string): ExportFormat | null {
  const [wanted] = of === 'one' ? wantedFormats(platform) : [];
  return wanted?.format ?? formatsFor(of)[0] ?? null;
}

/** One exchange, with everything it is explained beside. */
export function openingOfOne(all: readonly Row[], row: Row): ExportOpening {
  return { all, scopes: [{ title: text('export_thisExchange'), chosen: [row] }], of: 'one' };
}

/** The list: what the filter lets through first, where it does not let all through. */
export function openingOfMany(all: readonly Row[], listed: readonly Row[]): ExportOpening {
  const everything = {
    title: all.length === 1 ? text('export_onlyExchange') : text('export_allExchanges', all.length),
    chosen: all,
  };
  if (listed.length === all.length || listed.length === 0) return { all, scopes: [everything], of: 'many' };
  return { all, scopes: [{ title: text('export_listed', listed.length), chosen: listed }, everything], of: 'many' };
}
