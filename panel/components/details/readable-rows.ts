import { type ExposedHeader, exposedToPage, lineThatExposes, type Readability } from '../../../src/cors/exposed.ts';
import type { Row } from '../../store.ts';
import type { TextKey } from '../../texts.ts';

/** A part of an answer, and whether a page's script can read it. */
export interface ReadableRow {
  /** A header's name stands for itself. */
  readonly part: 'status' | 'body' | 'headers' | { readonly header: string };
  readonly readable: boolean | 'unknown';
  readonly why: TextKey;
  /** The header line that would make it readable; null where none would, or none is needed. */
  readonly line: string | null;
}

const REASONS: Readonly<Record<Readability['because'], TextKey>> = {
  safelisted: 'readable_safelisted',
  listed: 'readable_listed',
  wildcard: 'readable_wildcard',
  'not-listed': 'readable_notListed',
  forbidden: 'readable_forbidden',
  unparsable: 'readable_unparsable',
  'wildcard-with-credentials': 'readable_wildcardWithCredentials',
};

/** What CORS itself reads is of less use to a script. */
const OF_CORS = /^(access-control-|vary$)/i;

/** In mode no-cors, which was asked for by name; nobody learns more of such an answer than that there is one. */
const OPAQUE: readonly ReadableRow[] = [
  { part: 'status', readable: false, why: 'readable_opaqueStatus', line: null },
  { part: 'body', readable: false, why: 'readable_opaqueBody', line: null },
  { part: 'headers', readable: false, why: 'readable_opaqueHeaders', line: null },
];

const PASSED: readonly ReadableRow[] = [
  { part: 'status', readable: true, why: 'readable_passed', line: null },
  { part: 'body', readable: true, why: 'readable_passed', line: null },
];

/**
 * What a page's script can read of the answer, and why: status and body first, headers that CORS itself reads last.
 * Empty where no script asked, or CORS let it read nothing at all.
 * @see https://fetch.spec.whatwg.org/#concept-filtered-response
 */
export function readableRows({ exchange, verdict }: Pick<Row, 'exchange' | 'verdict'>): readonly ReadableRow[] {
  const isFromScript = exchange.type === 'xmlhttprequest';
  if (isFromScript && verdict.mode === 'no-cors' && exchange.outcome === 'completed') return OPAQUE;

  const headers = exposedToPage(exchange, verdict);
  if (headers.length === 0) return [];
  const row = (header: ExposedHeader): ReadableRow => ({
    part: { header: header.name },
    readable: header.readable,
    why: header.readable === 'unknown' ? 'readable_unlessCredentials' : REASONS[header.because],
    line: lineThatExposes(header, exchange, verdict),
  });
  const isOfCors = ({ name }: ExposedHeader): boolean => OF_CORS.test(name);
  return [...PASSED, ...headers.filter((header) => !isOfCors(header)).map(row), ...headers.filter(isOfCors).map(row)];
}
