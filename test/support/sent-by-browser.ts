import type { Hop } from '../../src/exchange/exchange.ts';
import { lineOf, type SentRequest } from './curl-request.ts';
import { wireBytes } from './wire-bytes.ts';

/**
 * What the browser sent for a hop with a preflight, by the facts alone; lines in no order of their own. Without the byte
 * 1A in headers, which curl on Windows cannot read.
 */
export function sentByBrowser({ url, method, preflight, requestHeaders, body }: Hop): readonly SentRequest[] {
  const target = url.slice(new URL(url).origin.length).replace(/#.*$/, '');
  const lines = (headers: Hop['requestHeaders']) =>
    (headers ?? []).map(([name, value]) => lineOf([name, value.replaceAll('\x1a', '')]));
  return [
    { method: 'OPTIONS', target, lines: lines(preflight?.requestHeaders ?? []), body: '' },
    { method, target, lines: lines(requestHeaders), body: method === 'HEAD' ? '' : wireBytes(body?.text ?? '') },
  ].map(unordered);
}

/** Some lines go to curl in a file, which it reads before or after the others. */
export const unordered = (request: SentRequest): SentRequest => ({ ...request, lines: [...request.lines].sort() });
