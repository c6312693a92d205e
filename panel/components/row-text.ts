import type { CallSite } from '../../src/exchange/call-site.ts';
import type { Exchange, Hop } from '../../src/exchange/exchange.ts';
import { getHeader } from '../../src/http/headers.ts';
import type { Row } from '../store.ts';
import { inLanguage, text } from '../texts.ts';

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

/** Status of the last answer; null where there is none. */
export function statusOf({ hops }: Exchange): number | null {
  return hops.at(-1)?.response?.status ?? null;
}

/** Status of the last answer, or why there is none. */
export function statusText(exchange: Exchange): string {
  const last = exchange.hops.at(-1);
  if (last?.response) return String(last.response.status);
  if (exchange.outcome === 'pending') return text('status_pending');
  if (exchange.partial) return text('status_missed');
  return text(last?.requestHeaders ? 'status_failed' : 'status_notSent');
}

function hopPreflightText(hop: Hop): string | null {
  if (hop.preflight === null) return null;
  if (hop.preflight.response) return `OPTIONS ${hop.preflight.response.status}`;
  return text(hop.preflight.finishedAt === null ? 'preflight_pending' : 'preflight_failed');
}

/** False where the request's headers are not there to tell whether it needed a preflight. */
export function preflightNeedIsKnown({ hops, partial }: Exchange): boolean {
  return !partial && hops.some((hop) => hop.requestHeaders !== null || hop.preflight !== null);
}

/** What became of the preflight, in a few words. */
export function preflightText({ exchange, verdict }: Row): string {
  const sent = exchange.hops.map(hopPreflightText).filter((one) => one !== null);
  if (sent.length > 0) return sent.join(', ');
  if (!preflightNeedIsKnown(exchange)) return text('preflight_unknown');
  if (verdict.coveredBy.some((cover) => cover !== null)) return text('preflight_cached');
  return text(verdict.classification.kind === 'preflighted' ? 'preflight_notSent' : 'preflight_noneNeeded');
}

const either = inLanguage((tag) => new Intl.ListFormat(tag, { type: 'disjunction' }));

/** The failing rule; two where the credentials mode cannot be known. */
export function ruleText({ verdict }: Row): string {
  if (verdict.alternatives.length > 1) return either().format(verdict.alternatives.map(({ rule }) => rule));
  return verdict.rule ?? '';
}

/** webRequest has one word for both, which nobody types. */
export function typeText(exchange: Exchange): string {
  const type = exchange.type === 'xmlhttprequest' ? 'fetch / xhr' : exchange.type.replaceAll('_', ' ');
  return exchange.fromWorker ? text('type_inWorker', type) : type;
}

/** File and line, as in the Network panel. */
export function callSiteText({ url, line }: CallSite): string {
  return `${nameOf(url)}:${line}`;
}

const seconds = inLanguage((tag) => {
  return new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2, useGrouping: false });
});

export function durationText({ startedAt, finishedAt }: Exchange): string {
  if (finishedAt === null) return '';
  const duration = finishedAt - startedAt;
  return duration < 1000
    ? text('duration_ms', Math.round(duration))
    : text('duration_s', seconds().format(duration / 1000));
}

const clock = inLanguage((tag) => {
  const digits = { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3 } as const;
  return new Intl.DateTimeFormat(tag, { ...digits, hourCycle: 'h23' });
});

/** Clock time with milliseconds, in the reader's own time zone. */
export function clockText(at: number): string {
  return clock().format(at);
}

/** The origin the last hop was sent for, where redirects changed it; else null. */
export function taintedOrigin({ exchange, verdict }: Row): string | null {
  const sent = exchange.hops.at(-1)?.requestHeaders;
  const origin = sent ? getHeader(sent, 'Origin') : null;
  return origin !== null && origin !== verdict.origin ? origin : null;
}
