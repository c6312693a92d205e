import * as v from 'valibot';
import type { ReportHead } from '../../exports/report.ts';
import { ImportError } from '../imported.ts';
import { parseReportHead } from '../read-report.ts';

/** What a HAR says of itself. */
export interface HarHead {
  readonly generator: string;
  readonly browser: string;
  /** What wrote the entries: `Firefox`, or `Playwright/chromium` where a tool drove a browser. */
  readonly recorder: string;
  /** `log.pages`, as it is. */
  readonly pages: unknown;
  /** Only in our own. */
  readonly report: ReportHead | null;
}

const NOBODY = { name: '', version: '' };
const product = v.fallback(v.object({ name: v.string(), version: v.fallback(v.string(), '') }), NOBODY);

/** @param parts members of `log`; what is missing or wrong is taken for not said */
export function readHead(parts: ReadonlyMap<string, unknown>): HarHead {
  const creator = v.parse(product, parts.get('creator'));
  const recorded = v.parse(product, parts.get('browser'));
  return {
    generator: textOf(creator),
    browser: textOf(recorded),
    recorder: creator.name === 'Playwright' ? `Playwright/${recorded.name}` : creator.name,
    pages: parts.get('pages'),
    report: reportOf(parts.get('_corsHead')),
  };
}

const textOf = ({ name, version }: typeof NOBODY): string => `${name} ${version}`.trim();

function reportOf(head: unknown): ReportHead | null {
  if (head === undefined) return null;
  try {
    return parseReportHead(head);
  } catch (error) {
    if (error instanceof ImportError) return null;
    throw error;
  }
}
