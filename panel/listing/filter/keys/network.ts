import { rememberEach } from '../../../../src/cors/remember-each.ts';
import type { Exchange, Preflight, Response } from '../../../../src/exchange/exchange.ts';
import { getHeader, type HeaderList } from '../../../../src/http/headers.ts';
import { isFailing } from '../../../failing.ts';
import type { Row } from '../../../store.ts';
import { containing, distinct, type FilterKey } from './key.ts';

const urlsOf = ({ exchange }: Row): readonly string[] => exchange.hops.map(({ url }) => url);

const preflightsOf = ({ hops }: Exchange): readonly Preflight[] => hops.flatMap(({ preflight }) => preflight ?? []);

/** Every answer of an exchange, those to its preflights included. */
const responsesOf = (exchange: Exchange): readonly Response[] =>
  [...preflightsOf(exchange), ...exchange.hops].flatMap(({ response }) => response ?? []);

/** Host and port, cut out: to parse the URL takes longer than all the rest. */
const AUTHORITY = /^[^/?#]*\/\/(?:[^/?#]*@)?(\[[^\]]*\]|[^/?#:]*)(:\d+)?/;

function hostsOf(url: string): readonly string[] {
  const [, host = '', port] = AUTHORITY.exec(url) ?? [];
  if (host === '') return [];
  return port === undefined ? [host] : [host, `${host}${port}`];
}

/** A host and the patterns that also match its siblings: `api.example.net` and `*.example.net`. */
function withSiblings(host: string): readonly string[] {
  if (/^[\d.:]+$|[[\]:]/.test(host)) return [host];
  const labels = host.split('.');
  return [host, ...labels.slice(1, -1).map((_, place) => `*.${labels.slice(place + 1).join('.')}`)];
}

const namesIn = (headers: HeaderList | null): readonly string[] => (headers ?? []).map(([name]) => name.toLowerCase());

/** DevTools' names for what webRequest has other words for; it has one for fetch and XMLHttpRequest. */
const RESOURCE_TYPES: Readonly<Record<string, readonly string[]>> = {
  xmlhttprequest: ['fetch', 'xhr'],
  main_frame: ['document'],
  sub_frame: ['document'],
  csp_report: ['csp-violation-report'],
};

const IS: Readonly<Record<string, (row: Row) => boolean>> = {
  running: ({ exchange }) => exchange.outcome === 'pending',
  'from-cache': ({ exchange }) => exchange.hops.some(({ response }) => response?.fromCache),
  failing: isFailing,
  redirected: ({ exchange }) => exchange.hops.length > 1,
  'from-worker': ({ exchange }) => exchange.fromWorker,
  partial: ({ exchange }) => exchange.partial,
  tried: ({ tried }) => tried,
  imported: ({ source }) => source !== null,
};

/**
 * The keys of Chrome's Network panel of which an extension knows the facts, under the same names. Not there:
 * `larger-than` (nobody tells sizes), cookies, priority, overrides, and which service worker answered.
 * @see front_end/panels/network/NetworkLogView.ts
 */
export const NETWORK_KEYS: readonly FilterKey[] = [
  {
    id: 'domain',
    title: 'filter_domain',
    values: rememberEach((row) => distinct(urlsOf(row).flatMap(hostsOf))),
    offers: withSiblings,
  },
  {
    id: 'has-request-header',
    title: 'filter_hasRequestHeader',
    values: rememberEach(({ exchange }) => {
      const messages = [...preflightsOf(exchange), ...exchange.hops];
      return distinct(messages.flatMap(({ requestHeaders }) => namesIn(requestHeaders)));
    }),
  },
  {
    id: 'has-response-header',
    title: 'filter_hasResponseHeader',
    values: rememberEach(({ exchange }) =>
      distinct(responsesOf(exchange).flatMap(({ headers, judgedHeaders }) => namesIn(judgedHeaders ?? headers))),
    ),
  },
  {
    id: 'is',
    title: 'filter_is',
    values: rememberEach((row) => Object.keys(IS).filter((name) => IS[name]?.(row))),
  },
  {
    id: 'method',
    title: 'filter_method',
    values: rememberEach(({ exchange }) =>
      distinct(exchange.hops.flatMap(({ method, preflight }) => [method, preflight && 'OPTIONS'])),
    ),
  },
  {
    id: 'mime-type',
    title: 'filter_mimeType',
    values: rememberEach(({ exchange }) => distinct(exchange.hops.map(({ response }) => mimeTypeOf(response)))),
  },
  {
    id: 'resource-type',
    title: 'filter_resourceType',
    values: rememberEach(({ exchange: { call, type } }) =>
      call ? [call.api] : (RESOURCE_TYPES[type] ?? [type.replaceAll('_', '-')]),
    ),
  },
  {
    id: 'scheme',
    title: 'filter_scheme',
    values: rememberEach((row) => distinct(urlsOf(row).map((url) => /^([^:/?#]+):/.exec(url)?.[1]))),
  },
  {
    id: 'status-code',
    title: 'filter_statusCode',
    values: rememberEach(({ exchange }) => distinct(responsesOf(exchange).map(({ status }) => String(status)))),
  },
  {
    id: 'url',
    title: 'filter_url',
    values: rememberEach((row) => distinct(urlsOf(row).map((url) => url.toLowerCase()))),
    accepts: containing,
    // Each is another, and longer than the list is wide.
    offers: () => [],
  },
];

function mimeTypeOf(response: Response | null): string | null {
  const headers = response?.judgedHeaders ?? response?.headers;
  const value = headers ? getHeader(headers, 'Content-Type') : null;
  return value === null ? null : (value.split(/[;,]/, 1)[0] ?? '').trim().toLowerCase();
}
