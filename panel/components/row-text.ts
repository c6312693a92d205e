import type { CallSite } from '../../src/exchange/call-site.ts';
import type { Exchange, Hop } from '../../src/exchange/exchange.ts';
import { getHeader } from '../../src/http/headers.ts';
import type { Row } from '../store.ts';

/** The first URL: what the page asked for. */
export function urlOf(exchange: Exchange): string {
  return exchange.hops[0]?.url ?? '';
}

export function methodOf(exchange: Exchange): string {
  return exchange.hops[0]?.method ?? '';
}

/** Last path segment and query, as in the Network panel. */
export function nameOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, pathname, search } = new URL(url);
  const segment = pathname.split('/').filter(Boolean).at(-1);
  if (segment === undefined) return `${host}${search}`;
  return `${segment}${pathname.endsWith('/') ? '/' : ''}${search}`;
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : '';
}

/** Status of the last answer, or why there is none. */
export function statusText(exchange: Exchange): string {
  const last = exchange.hops.at(-1);
  if (last?.response) return String(last.response.status);
  if (exchange.outcome === 'pending') return 'pending';
  if (exchange.partial) return 'missed';
  return last?.requestHeaders ? 'failed' : 'not sent';
}

function hopPreflightText(hop: Hop): string | null {
  if (hop.preflight === null) return null;
  if (hop.preflight.response) return `OPTIONS ${hop.preflight.response.status}`;
  return hop.preflight.finishedAt === null ? 'OPTIONS pending' : 'OPTIONS failed';
}

/** False where the request's headers are not there to tell whether it needed a preflight. */
export function preflightNeedIsKnown({ hops, partial }: Exchange): boolean {
  return !partial && hops.some((hop) => hop.requestHeaders !== null || hop.preflight !== null);
}

/** What became of the preflight, in a few words. */
export function preflightText({ exchange, verdict }: Row): string {
  const sent = exchange.hops.map(hopPreflightText).filter((text) => text !== null);
  if (sent.length > 0) return sent.join(', ');
  if (!preflightNeedIsKnown(exchange)) return 'unknown';
  if (verdict.coveredBy.some((cover) => cover !== null)) return 'cached';
  return verdict.classification.kind === 'preflighted' ? 'not sent' : 'none needed';
}

/** The failing rule; two where the credentials mode cannot be known. */
export function ruleText({ verdict }: Row): string {
  if (verdict.alternatives.length > 1) return verdict.alternatives.map(({ rule }) => rule).join(' or ');
  return verdict.rule ?? '';
}

/** webRequest has one word for both, which nobody types. */
export function typeText(exchange: Exchange): string {
  const type = exchange.type === 'xmlhttprequest' ? 'fetch / xhr' : exchange.type.replaceAll('_', ' ');
  return exchange.fromWorker ? `${type} (worker)` : type;
}

/** File and line, as in the Network panel. */
export function callSiteText({ url, line }: CallSite): string {
  return `${nameOf(url)}:${line}`;
}

export function durationText({ startedAt, finishedAt }: Exchange): string {
  if (finishedAt === null) return '';
  const duration = finishedAt - startedAt;
  return duration < 1000 ? `${Math.round(duration)} ms` : `${(duration / 1000).toFixed(2)} s`;
}

/** Clock time with milliseconds, in the reader's own time zone. */
export function clockText(at: number): string {
  const date = new Date(at);
  return `${date.toLocaleTimeString('en-GB')}.${String(date.getMilliseconds()).padStart(3, '0')}`;
}

/** The origin the last hop was sent for, where redirects changed it; else null. */
export function taintedOrigin({ exchange, verdict }: Row): string | null {
  const sent = exchange.hops.at(-1)?.requestHeaders;
  const origin = sent ? getHeader(sent, 'Origin') : null;
  return origin !== null && origin !== verdict.origin ? origin : null;
}
