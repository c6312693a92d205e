import { rememberEach } from '../../../src/cors/remember-each.ts';
import type { Row } from '../../store.ts';

/**
 * All that a filter without a key can find of a row, in lower case, a line each; made once, because each letter that is
 * typed asks all rows.
 */
export const filterText: (row: Row) => string = rememberEach(({ exchange, verdict, source }) =>
  [
    ...exchange.hops.flatMap((hop) => [hop.url, hop.method, hop.response?.status]),
    ...exchange.hops.flatMap(({ preflight }) => (preflight ? ['OPTIONS', preflight.response?.status] : [])),
    exchange.type,
    exchange.callSite?.url,
    verdict.failure?.id,
    verdict.origin,
    verdict.outcome,
    verdict.rule,
    verdict.chromium?.corsError,
    source?.name,
  ]
    .filter((part) => part !== undefined && part !== null)
    .join('\n')
    .toLowerCase(),
);

/** Of a longer line nobody remembers the end, and a regular expression may take the square of its length. */
const LONGEST_LINE = 2000;

/** The same for a regular expression: of a line that a page has made very long, the beginning. */
export const lineText: (row: Row) => string = rememberEach((row) => {
  const text = filterText(row);
  if (text.length <= LONGEST_LINE) return text;
  return text
    .split('\n')
    .map((line) => line.slice(0, LONGEST_LINE))
    .join('\n');
});
