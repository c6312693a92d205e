import { buildExchange } from '../../exchange/build-exchange.ts';
import { type Exchange, UNKNOWN_FRAME } from '../../exchange/exchange.ts';
import { intendedInLog } from '../../exchange/logged-request.ts';
import type { NetworkEvent } from '../../exchange/network-event.ts';
import type { Pairs } from '../../exchange/pair.ts';
import { foldRequest, type Leg, type RequestRecord } from '../../exchange/request-record.ts';
import { isHttpUrl, type Origin } from '../../http/origin.ts';
import { redirectTarget } from '../../http/redirect.ts';
import type { Chain, Link } from './chains.ts';
import { type Ending, UNNAMED } from './ending.ts';
import type { EntryFacts } from './entry-facts.ts';
import { initiatorOf } from './initiator.ts';

/** What an exchange is made from. */
export interface Origins {
  /** Of the page in the tab; null where the file does not say. */
  readonly page: Origin | null;
  /** The same where it shows the credentials mode by what is not sent, else null. */
  readonly topLevel: Origin | null;
}

/**
 * Tells a chain of entries as events, and lets our own code make an exchange of them.
 * @param ending of its last entry; where the browser's own word is missing, the exchange is left pending
 */
export function exchangeFrom(chain: Chain, ending: Ending, { page, topLevel }: Origins): Exchange | null {
  const id = `har-${chain[0]?.actual?.index ?? chain[0]?.preflight?.index}`;
  const initiator = initiatorOf(chain, page);
  const { links, abandoned } = whatWasMade(chain, ending);
  const record = foldRequest([
    ...links.flatMap((link, index) => eventsOf(id, link, initiator, links[index + 1] ?? abandoned)),
    ...endOf(id, links, ending),
  ]);
  if (!record) return null;
  const exchange = buildExchange(record, {
    pairs: pairsOf(record, links),
    gaps: [],
    topLevelOrigin: topLevel,
    notesOf: () => ({ call: null, callFailure: null, entries: new Map() }),
  });
  return withFacts(exchange, links);
}

/**
 * Browsers log the target of a redirect that they never ask for: Chromium of one that the page gave up or would not
 * follow (`abandoned`), Firefox of one that it refused.
 */
function whatWasMade(chain: Chain, ending: Ending): { readonly links: Chain; readonly abandoned: Link | null } {
  const last = chain.at(-1);
  const isMade = chain.length === 1 || !last?.actual || last.actual.sent || last.preflight !== null;
  if (isMade || ending.kind === 'untold') return { links: chain, abandoned: null };
  if (ending.kind === 'stopped') return { links: chain.slice(0, -1), abandoned: null };
  const isAborted = ending.error === 'net::ERR_ABORTED';
  return isAborted ? { links: chain.slice(0, -1), abandoned: last } : { links: chain, abandoned: null };
}

function eventsOf(requestId: string, link: Link, initiator: Origin | null, next: Link | null): readonly NetworkEvent[] {
  const { url, method, actual } = link;
  const type = (actual ?? link.preflight)?.type ?? 'other';
  const asked = { url, method, type, initiator, frameId: UNKNOWN_FRAME, documentId: null, fromWorker: false };
  const started: NetworkEvent = { kind: 'started', requestId, at: link.askedAt, ...asked };
  if (!actual?.sent) return [started];
  const sentAt = Math.max(actual.startedAt, link.preflight?.finishedAt ?? 0);
  const sent: NetworkEvent = { kind: 'sent', requestId, at: sentAt, headers: actual.requestHeaders };
  return [started, sent, ...answerOf(requestId, actual, next)];
}

function answerOf(requestId: string, { url, response, finishedAt }: EntryFacts, next: Link | null): NetworkEvent[] {
  if (!response) return [];
  const { status, headers, judgedHeaders } = response;
  const told = { requestId, at: finishedAt, status };
  const received: NetworkEvent[] = headers ? [{ kind: 'received', ...told, headers }] : [];
  const target = redirectTarget(url, status, headers ?? judgedHeaders ?? []);
  if (target === null || !next) return received;
  return [...received, { kind: 'redirected', ...told, redirectUrl: next.url, headers: judgedHeaders }];
}

function endOf(requestId: string, links: Chain, ending: Ending): readonly NetworkEvent[] {
  const last = links.at(-1)?.actual;
  if (ending.kind !== 'told') return [];
  const at = last?.finishedAt ?? 0;
  if (ending.error !== null) return [{ kind: 'failed', requestId, at, error: ending.error }];
  if (!last?.response) return [];
  const { status, headers, judgedHeaders, fromCache } = last.response;
  const target = redirectTarget(last.url, status, headers ?? judgedHeaders ?? []);
  // It said that it follows to mailto: and the like, and is never heard of again.
  if (target !== null && !isHttpUrl(target) && URL.canParse(target)) {
    return [{ kind: 'redirected', requestId, at, status, redirectUrl: target, headers: judgedHeaders }];
  }
  return [{ kind: 'completed', requestId, at, status, fromCache, headers: judgedHeaders }];
}

function pairsOf(record: RequestRecord, links: Chain): Pairs {
  const pairs = new Map<Leg, RequestRecord>();
  for (const [index, leg] of record.legs.entries()) {
    const preflight = links[index]?.preflight;
    const folded = preflight && foldRequest(eventsOfPreflight(preflight));
    if (folded) pairs.set(leg, folded);
  }
  return pairs;
}

function eventsOfPreflight(preflight: EntryFacts): readonly NetworkEvent[] {
  const { index, url, method, type, startedAt, finishedAt, requestHeaders, response } = preflight;
  const requestId = `har-${index}`;
  const asked = { url, method, type, initiator: null, frameId: UNKNOWN_FRAME, documentId: null, fromWorker: false };
  const began: NetworkEvent[] = [
    { kind: 'started', requestId, at: startedAt, ...asked },
    { kind: 'sent', requestId, at: startedAt, headers: requestHeaders },
  ];
  const at = finishedAt;
  // What Chromium calls a failure of an answered preflight, such as a redirect, is a verdict of its own.
  if (!response) return [...began, { kind: 'failed', requestId, at, error: preflight.error ?? UNNAMED }];
  const { status, headers, judgedHeaders, fromCache } = response;
  const received: NetworkEvent[] = headers ? [{ kind: 'received', requestId, at, status, headers }] : [];
  return [...began, ...received, { kind: 'completed', requestId, at, status, fromCache, headers: judgedHeaders }];
}

/** What events do not carry. */
function withFacts(exchange: Exchange, links: Chain): Exchange {
  const hops = exchange.hops.map((hop, index) => {
    const actual = links[index]?.actual;
    if (!actual) return hop;
    return { ...hop, body: actual.body, intendedHeaders: actual.sent ? null : intendedInLog(actual.requestHeaders) };
  });
  const callSite = links.find(({ actual }) => actual?.callSite)?.actual?.callSite ?? null;
  return { ...exchange, callSite, hops };
}
