import { triggersOf } from '../cors/classify.ts';
import { type Message, messagesOf, originsOfHops } from '../cors/effective.ts';
import { EXPOSE_HEADERS, exposedHeaders } from '../cors/exposed.ts';
import { isForClients } from '../cors/findings/expose-missing.ts';
import type { Judged } from '../cors/judged.ts';
import { isForbiddenHeader, isSafelistedHeader } from '../cors/safelist.ts';
import type { Verdict } from '../cors/verdict.ts';
import type { Hop } from '../exchange/exchange.ts';
import { getHeader } from '../http/headers.ts';
import { type Origin, originOf } from '../http/origin.ts';
import { parseTokenList } from '../http/token-list.ts';
import type { Policy } from './policy.ts';
import { wholeOf } from './whole.ts';

/** Seconds. As long as WebKit keeps one (its cap); Chromium keeps one 5 s where nothing is said. */
const MAX_AGE = 600;

const WAS_JUDGED = new Set<Verdict['outcome']>(['allowed', 'blocked']);

/** One URL of one server that was asked under CORS. */
interface Visit {
  readonly hop: Hop;
  /** `'null'` where the browser named no origin. */
  readonly origin: Origin;
  readonly mode: Verdict['credentials']['mode'];
  readonly answers: readonly Message[];
  readonly judged: Judged;
}

/**
 * The smallest policy with which a server lets through what these exchanges really asked of it. One exchange gives the
 * policy for that one, all of a host the allow-list of the app.
 *
 * - Origins: exactly those that asked. Any (`*`) where the server says so already and nobody includes credentials, for
 *   then it is public and others may rely on it; and where an opaque origin asks without credentials, because `null` is
 *   no narrower than `*` and looks as if it were.
 * - Credentials: where somebody includes them, and where that cannot be known, as the origins are named then.
 * - Methods and headers: those asked for; GET, HEAD and POST too, for some libraries refuse what is not listed
 *   (server-fixes, section 0, rule 4).
 * - Exposed headers: those exposed already, and those that a finding says the page misses.
 * @param server origin of the URLs that were asked
 * @returns null where nobody asked whom a server can be told to allow: no origin is known, or only an opaque one, with
 *   credentials
 */
export function policyFor(exchanges: readonly Judged[], server: Origin): Policy | null {
  const visits = visitsOf(exchanges, server);
  const credentials = visits.some(includesCredentials);
  const any = isAny(visits);
  const origins = any ? [] : unique(visits.map(({ origin }) => origin).filter(isPlainOrigin)).sort();
  if (!any && origins.length === 0) return null;
  return {
    origins,
    credentials,
    methods: unique(visits.map(({ hop }) => hop.method).filter(isToken)),
    requestHeaders: unique(visits.flatMap(headersOf).filter(isToken)).sort(),
    exposedHeaders: exposedBy(visits, credentials),
    maxAge: visits.some(({ hop }) => triggersOf(hop).length > 0) ? MAX_AGE : null,
  };
}

/** Whether a server that these exchanges asked is to allow any origin. */
export function allowsAny(exchanges: readonly Judged[], server: Origin): boolean {
  return isAny(visitsOf(exchanges, server));
}

function isAny(visits: readonly Visit[]): boolean {
  if (visits.some(includesCredentials)) return false;
  return visits.some(
    ({ origin, answers }) => origin === 'null' || answers.some(({ allowOrigin }) => allowOrigin === '*'),
  );
}

/** Where it was judged and cannot be known, it is assumed; but for an opaque origin, to which it must not be granted. */
const includesCredentials = ({ mode, origin, judged: { verdict } }: Visit): boolean =>
  mode === 'include' || (mode === 'unknown' && origin !== 'null' && WAS_JUDGED.has(verdict.outcome));

function visitsOf(exchanges: readonly Judged[], server: Origin): readonly Visit[] {
  return exchanges.filter(({ verdict }) => verdict.mode === 'cors').flatMap((judged) => visitsOfOne(judged, server));
}

function visitsOfOne(judged: Judged, server: Origin): readonly Visit[] {
  const whole = wholeOf(judged.exchange);
  const origins = originsOfHops(whole);
  const messages = messagesOf(whole);
  return whole.hops.flatMap((hop, index) => {
    const at = origins[index];
    if (!at?.underCors || originOf(hop.url) !== server) return [];
    const answers = messages.filter((message) => message.hop === index);
    return [{ hop, origin: at.origin, mode: judged.verdict.credentials.mode, answers, judged }];
  });
}

/** Names that need leave, lower-case: those the browser asked for, and those the page's own call shows. */
function headersOf({ hop, judged }: Visit): readonly string[] {
  const asked = triggersOf(hop).flatMap((trigger) => (trigger.kind === 'header' ? [trigger.name] : []));
  const called = (judged.exchange.call?.headers ?? [])
    .filter((line) => !isForbiddenHeader(line[0]) && !isSafelistedHeader(line))
    .map(([name]) => name.toLowerCase());
  return [...asked, ...called];
}

function exposedBy(visits: readonly Visit[], credentials: boolean): readonly string[] {
  const already = visits.flatMap(({ answers }) =>
    answers.filter(({ on }) => on !== 'preflight').flatMap((answer) => exposedIn(answer, credentials)),
  );
  const missed = visits
    .filter(({ answers }) => answers.some(({ on }) => on === 'response'))
    .flatMap(({ judged }) => judged.verdict.findings.filter(({ rule }) => rule === 'expose-missing'))
    .flatMap(({ expected }) => tokens(expected ?? null));
  return [...new Map([...already, ...missed].map((name) => [name.toLowerCase(), name])).values()].sort();
}

/** The names in its list, and of what `*` exposes those that are meant for clients. */
function exposedIn({ headers }: Message, credentials: boolean): readonly string[] {
  const listed = tokens(getHeader(headers, EXPOSE_HEADERS)).filter((name) => name !== '*');
  const byStar = exposedHeaders(headers, credentials ? 'include' : 'not-include')
    .filter(({ because, name }) => because === 'wildcard' && isForClients(name.toLowerCase()))
    .map(({ name }) => name);
  return [...listed, ...byStar];
}

function tokens(value: string | null): readonly string[] {
  const parsed = parseTokenList(value);
  return parsed === 'failure' ? [] : parsed;
}

/**
 * What servers may be told to compare with. A host may have a `*` or a `$` in it, which some take for a pattern; and
 * imported files may hold anything.
 */
const isPlainOrigin = (origin: Origin): boolean =>
  /^[a-z][a-z0-9+.-]*:\/\/(?:[a-z0-9_.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/.test(origin);

/** Imported files may hold anything; what is no token was never sent. */
const isToken = (name: string): boolean => tokens(name).length === 1 && tokens(name)[0] === name;

const unique = (values: readonly string[]): string[] => [...new Set(values)];
