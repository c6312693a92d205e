import { redirectTarget } from '../../http/redirect.ts';
import { byUrl } from './by-url.ts';
import type { EntryFacts } from './entry-facts.ts';
import { type Clock, linkPreflights } from './link-preflights.ts';

/** One hop of an exchange as entries tell it: the request, its preflight, or both. */
export interface Link {
  /** Null where the file has no more than its preflight. */
  readonly actual: EntryFacts | null;
  readonly preflight: EntryFacts | null;
  readonly url: string;
  readonly method: string;
  /** When the page asked, milliseconds since the epoch, as far as the file shows it. */
  readonly askedAt: number;
}

/** The links of one exchange: never empty, each the target of the redirect before it. */
export type Chain = readonly Link[];

/** Milliseconds from a redirect to the request that follows it, at the most. */
const FOLLOWED_WITHIN = 5000;

/**
 * Puts entries together that are of one exchange, oldest first: HAR has an entry for each, and no ids.
 * @param entries in the order of their starts
 */
export function chainsOf(entries: readonly EntryFacts[], clock: Clock): readonly Chain[] {
  const links = linksOf(entries, clock);
  const next = linkRedirects(links);
  const isTarget = new Set(next.values());
  return links.filter((link) => !isTarget.has(link)).map((first) => follow(first, next));
}

function linksOf(sorted: readonly EntryFacts[], clock: Clock): readonly Link[] {
  const preflightOf = linkPreflights(sorted, clock);
  const paired = new Set(preflightOf.values());
  return sorted
    .flatMap((entry): Link[] => {
      if (!entry.isPreflight) return [linkOf(entry, preflightOf.get(entry) ?? null)];
      return paired.has(entry) ? [] : [lonePreflight(entry)];
    })
    .sort((a, b) => a.askedAt - b.askedAt);
}

const linkOf = (actual: EntryFacts, preflight: EntryFacts | null): Link => ({
  actual,
  preflight,
  url: actual.url,
  method: actual.method,
  askedAt: Math.min(actual.startedAt, preflight?.startedAt ?? Number.POSITIVE_INFINITY),
});

function lonePreflight(preflight: EntryFacts): Link {
  const asked = preflight.requestHeaders.find(([name]) => name.toLowerCase() === 'access-control-request-method');
  return { actual: null, preflight, url: preflight.url, method: asked?.[1] ?? 'GET', askedAt: preflight.startedAt };
}

/** Which link each redirect led to: the first to ask for its target once it was there. */
function linkRedirects(links: readonly Link[]): ReadonlyMap<Link, Link> {
  const linksTo = byUrl(links);
  const next = new Map<Link, Link>();
  const taken = new Set<Link>();
  for (const link of links) {
    const { actual } = link;
    if (!actual) continue;
    const from = actual.finishedAt - EARLY;
    const later = targetsOf(actual)
      .flatMap((url) => linksTo.get(url) ?? [])
      .find((one) => {
        const isInTime = one.askedAt >= from && one.askedAt <= from + FOLLOWED_WITHIN;
        return isInTime && one !== link && !taken.has(one) && isOfRedirect(actual, one);
      });
    if (!later) continue;
    next.set(link, later);
    taken.add(later);
  }
  return next;
}

/** Milliseconds by which the end of a redirect may be later than the start of what follows it. */
const EARLY = 100;

/**
 * Where an answer redirects to, as a HAR would name it: none of these where it is no redirect. A HAR has no fragments,
 * and a browser may keep the user that a URL names to itself.
 */
function targetsOf({ url, response }: EntryFacts): readonly string[] {
  if (!response) return [];
  const target = redirectTarget(url, response.status, response.judgedHeaders ?? response.headers ?? []);
  if (target === null || !URL.canParse(target)) return [];
  const parsed = new URL(target);
  parsed.hash = '';
  const named = parsed.href;
  Object.assign(parsed, { username: '', password: '' });
  return [...new Set([named, parsed.href])];
}

function isOfRedirect(redirected: EntryFacts, { method, actual }: Link): boolean {
  if (method !== methodAfter(redirected)) return false;
  if (actual === null) return true;
  // What was never sent does not show what kind it is.
  return actual.pageref === redirected.pageref && (!actual.sent || actual.type === redirected.type);
}

/** @see https://fetch.spec.whatwg.org/#http-redirect-fetch step 12 */
function methodAfter({ method, response }: EntryFacts): string {
  const status = response?.status;
  if (status === 303 && method !== 'GET' && method !== 'HEAD') return 'GET';
  if ((status === 301 || status === 302) && method === 'POST') return 'GET';
  return method;
}

function follow(first: Link, next: ReadonlyMap<Link, Link>): Chain {
  const chain = [first];
  for (let link = next.get(first); link && !chain.includes(link); link = next.get(link)) chain.push(link);
  return chain;
}
