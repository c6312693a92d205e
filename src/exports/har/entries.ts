import type { Entry, Timings } from 'har-format';
import type { Exchange, Hop, Preflight } from '../../exchange/exchange.ts';
import { inEnglish } from '../../sentence.ts';
import { reportExchange } from '../build-report.ts';
import type { Explained } from '../explain.ts';
import { timestampOf } from '../timestamp.ts';
import { messagesOf, type Sent } from './messages.ts';

/**
 * The entries of one exchange: for each hop the request, and its preflight if it had one. The first of them carries all
 * that a report says of the exchange.
 */
export function entriesOf(explained: Explained, page: string | null): readonly Entry[] {
  const { exchange, verdict } = explained;
  const entries = exchange.hops.flatMap((hop, index) => {
    const shared = { ...(page !== null && { pageref: page }), _corsExchange: exchange.id, _corsHop: index };
    const request = { ...shared, ...requestEntry(exchange, hop, index), _corsRole: 'request' };
    if (!hop.preflight) return [request];
    return [request, { ...shared, ...preflightEntry(hop, hop.preflight), _corsRole: 'preflight' }];
  });
  return entries.map((entry, index) =>
    index === 0 ? { ...entry, comment: inEnglish(verdict.explanation), _corsReport: reportExchange(explained) } : entry,
  );
}

/** Of webRequest's words, those that DevTools has another one for. */
const DEVTOOLS_TYPES = new Map([
  ['xmlhttprequest', 'fetch'],
  ['main_frame', 'document'],
  ['sub_frame', 'document'],
]);

function requestEntry(exchange: Exchange, hop: Hop, index: number): Entry {
  const { hops, type, finishedAt, netError } = exchange;
  const next = hops[index + 1];
  const end = next?.startedAt ?? finishedAt ?? hop.startedAt;
  const sent: Sent = {
    url: hop.url,
    method: hop.method,
    headers: hop.requestHeaders ?? hop.intendedHeaders ?? [],
    body: hop.body,
    response: hop.response,
    error: next ? null : netError,
  };
  const waited = hop.preflight?.finishedAt ? hop.preflight.finishedAt - hop.startedAt : 0;
  const entry: Entry = { ...timed(hop.startedAt, end, waited), ...messagesOf(sent), ...cacheOf(hop) };
  return Object.assign(entry, { _resourceType: DEVTOOLS_TYPES.get(type) ?? type });
}

function preflightEntry({ url }: Hop, preflight: Preflight): Entry {
  const { startedAt, finishedAt, requestHeaders, response, netError } = preflight;
  const sent: Sent = { url, method: 'OPTIONS', headers: requestHeaders, body: null, response, error: netError };
  return {
    ...timed(startedAt, finishedAt ?? startedAt, 0),
    ...messagesOf(sent),
    cache: {},
    _resourceType: 'preflight',
  };
}

const cacheOf = ({ response }: Hop): Pick<Entry, 'cache' | '_fromCache'> => ({
  cache: {},
  // Chromium has a word for which of its caches it was, and nobody tells an extension.
  ...(response?.fromCache && { _fromCache: 'disk' as const }),
});

/**
 * Beside when it began and ended, nobody tells an extension how long its parts took.
 * @param waited milliseconds in which its preflight was under way
 */
function timed(start: number, end: number, waited: number): Pick<Entry, 'startedDateTime' | 'time' | 'timings'> {
  const time = Math.max(0, end - start);
  const blocked = Math.min(Math.max(0, waited), time);
  const timings: Timings = {
    blocked: blocked || -1,
    dns: -1,
    connect: -1,
    ssl: -1,
    send: 0,
    wait: time - blocked,
    receive: 0,
  };
  return { startedDateTime: timestampOf(start), time, timings };
}
