import * as v from 'valibot';
import type { ReportedExchange, ReportHead } from '../exports/report.ts';
import { SHAPES } from '../exports/report-schema.ts';
import { ImportError } from './imported.ts';
import { sayIssue } from './say-issue.ts';

/**
 * All of a report but its exchanges; what we do not know in it is dropped.
 * @throws ImportError that names the first field that is missing or wrong
 */
export function parseReportHead(value: unknown): ReportHead {
  return parse(SHAPES.ReportHead, value, '');
}

/**
 * One exchange of a report; what we do not know in it is dropped.
 * @param path where in its file it is, such as `exchanges[3]`
 * @throws ImportError that names the first field that is missing or wrong
 */
export function parseReportedExchange(value: unknown, path: string): ReportedExchange {
  return parse(SHAPES.ReportedExchange, value, path);
}

function parse<T>(shape: v.GenericSchema<unknown, T>, value: unknown, path: string): T {
  const { success, output, issues } = v.safeParse(shape, value, { abortEarly: true });
  if (success) return output;
  throw new ImportError(sayIssue(issues[0], path));
}
