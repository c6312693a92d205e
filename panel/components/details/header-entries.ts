import type { Violation } from '../../../src/cors/verdict.ts';
import type { Response } from '../../../src/exchange/exchange.ts';
import type { HeaderLine, HeaderList } from '../../../src/http/headers.ts';

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
  readonly violation: Violation | null;
  /** Set on the last of them, which says what would have passed. */
  readonly needs: Violation | null;
}

const REQUEST =
  /^(origin|access-control-.*|sec-fetch-mode|sec-fetch-site|sec-fetch-storage-access|cookie|authorization)$/i;
const RESPONSE = /^(access-control-.*|location|vary|cross-origin-resource-policy)$/i;

const isLine = (a: HeaderLine, b: HeaderLine): boolean => a[0].toLowerCase() === b[0].toLowerCase() && a[1] === b[1];

/** Headers of a request; those that CORS reads or that triggered a preflight are relevant. */
export function requestHeaderEntries(headers: HeaderList, triggers: readonly string[]): HeaderEntry[] {
  return headers.map(([name, value]) => ({
    ...{ name, value, change: 'none', violation: null, needs: null },
    relevant: REQUEST.test(name) || triggers.includes(name.toLowerCase()),
  }));
}

/** Headers of an answer as the browser judged them, with what was changed on the way and with the line at fault. */
export function responseHeaderEntries(response: Response | null, violation: Violation | null): HeaderEntry[] {
  const sent = response?.headers ?? [];
  const judged = response?.judgedHeaders ?? sent;
  const isFault = (name: string): boolean => violation?.header?.toLowerCase() === name.toLowerCase();
  const entry = ([name, value]: HeaderLine, change: HeaderEntry['change']): HeaderEntry => ({
    ...{ name, value, change },
    relevant: change !== 'none' || RESPONSE.test(name),
    violation: change !== 'removed' && isFault(name) ? violation : null,
    needs: null,
  });

  const entries = [
    ...judged.map((line) =>
      entry(line, sent.some((other) => isLine(line, other)) || !response?.headers ? 'none' : 'added'),
    ),
    ...sent.filter((line) => !judged.some((other) => isLine(line, other))).map((line) => entry(line, 'removed')),
  ];
  if (!response || !violation?.header) return entries;
  const last = entries.findLastIndex((it) => it.violation !== null);
  if (last >= 0) return entries.map((it, place) => (place === last ? { ...it, needs: violation } : it));
  const missing = { name: violation.header, value: null, relevant: true, change: 'none' } as const;
  return [{ ...missing, violation, needs: violation }, ...entries];
}
