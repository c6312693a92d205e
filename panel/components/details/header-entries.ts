import type { Violation } from '../../../src/cors/verdict.ts';
import type { Response } from '../../../src/exchange/exchange.ts';
import type { HeaderLine, HeaderList } from '../../../src/http/headers.ts';
import { cutIntoLines, diffValue } from '../diff/value-diff.ts';
import type { ValuePiece } from '../diff/value-piece.ts';

/** What is wrong with a line. */
export interface Fault {
  /** Where the line parts from what would have passed; null where it is missing, or no single value would have passed. */
  readonly pieces: readonly ValuePiece[] | null;
  /** Set on the last line of the header, which says what would have passed. */
  readonly needs: Violation | null;
}

/** One header line as it is shown. */
export interface HeaderEntry {
  readonly name: string;
  /** Null for a line that is missing and was needed. */
  readonly value: string | null;
  /** Whether CORS reads it. */
  readonly relevant: boolean;
  /** What something between server and browser did to it. */
  readonly change: 'none' | 'added' | 'removed';
  /** Set on every line of the header at fault. */
  readonly fault: Fault | null;
}

const REQUEST =
  /^(origin|access-control-.*|sec-fetch-mode|sec-fetch-site|sec-fetch-storage-access|cookie|authorization)$/i;
const RESPONSE = /^(access-control-.*|location|vary|cross-origin-resource-policy)$/i;

const isLine = (a: HeaderLine, b: HeaderLine): boolean => a[0].toLowerCase() === b[0].toLowerCase() && a[1] === b[1];

/** Headers of a request; those that CORS reads or that triggered a preflight are relevant. */
export function requestHeaderEntries(headers: HeaderList, triggers: readonly string[]): HeaderEntry[] {
  return headers.map(([name, value]) => ({
    ...{ name, value, change: 'none', fault: null },
    relevant: REQUEST.test(name) || triggers.includes(name.toLowerCase()),
  }));
}

/** Several lines are one value to the browser, and are held against what would have passed as one. */
function faultsOf(lines: readonly string[], violation: Violation): Fault[] {
  const { header, expected } = violation;
  const pieces = header && expected ? cutIntoLines(diffValue(header, lines.join(', '), expected), lines) : [];
  return lines.map((_, place) => ({
    pieces: pieces[place] ?? null,
    needs: place === lines.length - 1 ? violation : null,
  }));
}

/** Headers of an answer as the browser judged them, with what was changed on the way and with the line at fault. */
export function responseHeaderEntries(response: Response | null, violation: Violation | null): HeaderEntry[] {
  const sent = response?.headers ?? [];
  const judged = response?.judgedHeaders ?? sent;
  const isFault = ([name]: HeaderLine): boolean => violation?.header?.toLowerCase() === name.toLowerCase();
  const wrong = judged.filter(isFault);
  const faults = violation
    ? faultsOf(
        wrong.map(([, value]) => value),
        violation,
      )
    : [];
  const entry = (line: HeaderLine, change: HeaderEntry['change']): HeaderEntry => ({
    ...{ name: line[0], value: line[1], change },
    relevant: change !== 'none' || RESPONSE.test(line[0]),
    fault: (change !== 'removed' && faults[wrong.indexOf(line)]) || null,
  });

  const entries = [
    ...judged.map((line) =>
      entry(line, sent.some((other) => isLine(line, other)) || !response?.headers ? 'none' : 'added'),
    ),
    ...sent.filter((line) => !judged.some((other) => isLine(line, other))).map((line) => entry(line, 'removed')),
  ];
  if (!response || !violation?.header || wrong.length > 0) return entries;
  const missing = { name: violation.header, value: null, relevant: true, change: 'none' } as const;
  return [{ ...missing, fault: { pieces: null, needs: violation } }, ...entries];
}
