import type { Exchange, Hop, Response } from '../exchange/exchange.ts';
import type { HeaderLine, HeaderList } from '../http/headers.ts';
import type { Fix, ResponsePatch } from './fix.ts';
import { wholeOf } from './whole.ts';

/**
 * The exchange as the browser would have seen it had the servers answered as patched: what they really sent, changed so,
 * and gone on to its end.
 */
export function applyPatch(exchange: Exchange, { responses }: Pick<Fix, 'responses'>): Exchange {
  const whole = wholeOf(exchange);
  return { ...whole, hops: whole.hops.map((hop, index) => patchHop(hop, index, responses)) };
}

function patchHop(hop: Hop, index: number, patches: readonly ResponsePatch[]): Hop {
  const patched = (on: ResponsePatch['on'], response: Response | null) => {
    const patch = patches.find((one) => one.hop === index && one.on === on);
    return patch && response ? patchResponse(response, patch) : response;
  };
  const { preflight, response } = hop;
  return {
    ...hop,
    preflight: preflight && { ...preflight, response: patched('preflight', preflight.response) },
    response: patched('response', response),
  };
}

/** An answer out of the browser's cache has no headers but those judged; patched, the server would have sent it now. */
function patchResponse(response: Response, { status, set, remove }: ResponsePatch): Response {
  return {
    ...response,
    status: status ?? response.status,
    headers: patchHeaders(response.judgedHeaders ?? response.headers ?? [], { set, remove }),
    judgedHeaders: null,
    fromCache: false,
  };
}

/** Header lines with some set and some taken away; a line that is set takes the place of all lines of its name. */
export function patchHeaders(headers: HeaderList, { set, remove }: Pick<ResponsePatch, 'set' | 'remove'>): HeaderList {
  const gone = new Set([...Object.keys(set), ...remove].map((name) => name.toLowerCase()));
  const added = Object.entries(set).map(([name, value]): HeaderLine => [name, value]);
  return [...headers.filter(([name]) => !gone.has(name.toLowerCase())), ...added];
}
