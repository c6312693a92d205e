import { triggersOf } from '../../cors/classify.ts';
import { isForbiddenHeader } from '../../cors/safelist.ts';
import type { Exchange, RequestBody } from '../../exchange/exchange.ts';
import { byteString } from '../../http/bytes.ts';
import { getHeader, type HeaderLine, type HeaderList } from '../../http/headers.ts';
import type { Explained } from '../explain.ts';

/** A request as a page's `fetch` makes it. */
export interface PageRequest {
  readonly url: string;
  readonly method: string;
  /** Those that the page set, one character a byte; the browser adds its own. */
  readonly headers: HeaderList;
  readonly body: RequestBody | null;
  readonly credentials: 'include' | 'omit';
  /** Whether a listener on `xhr.upload` made the browser ask first. */
  readonly listensToUpload: boolean;
}

/** A value that no header is safelisted with, so that the browser asks first, as it did. */
const UNKNOWN = '(unknown)';

/**
 * What the page's own code asked for. Where nobody noted its call, the headers are those that need the server's leave, and
 * the type of the body.
 */
export function pageRequestOf({ exchange, verdict }: Explained): PageRequest {
  const [first] = exchange.hops;
  const url = (first?.url ?? '').replace(/#.*$/s, '');
  return {
    url,
    method: first?.method ?? 'GET',
    headers: exchange.call ? allowed(exchange.call.headers) : headersOf(exchange),
    body: first?.body ?? null,
    // Where it is unknown, the verdict rests on that it does not.
    credentials: verdict.credentials.mode === 'include' ? 'include' : 'omit',
    listensToUpload: first !== undefined && triggersOf(first).some(({ kind }) => kind === 'forced'),
  };
}

const allowed = (headers: HeaderList): HeaderList => headers.filter(([name]) => !isForbiddenHeader(name));

function headersOf({ hops: [first] }: Exchange): HeaderList {
  if (!first) return [];
  const sent = first.requestHeaders ?? first.intendedHeaders ?? [];
  const names = triggersOf(first).flatMap((trigger) => (trigger.kind === 'header' ? [trigger.name] : []));
  const lines = names.map((name): HeaderLine => [name, byteString(getHeader(sent, name) ?? UNKNOWN)]);
  const type = getHeader(sent, 'Content-Type');
  if (type === null || names.includes('content-type')) return lines;
  return [...lines, ['Content-Type', byteString(type)]];
}
