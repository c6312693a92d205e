import { triggersOf } from '../cors/classify.ts';
import { asServerSent } from '../cors/interference.ts';
import type { Exchange, Hop, Response } from '../exchange/exchange.ts';
import { getHeader, type HeaderLine } from '../http/headers.ts';
import { isSafelistedMethod } from '../http/methods.ts';
import { isHttpUrl, isSameOrigin, originOf } from '../http/origin.ts';
import { redirectTarget } from '../http/redirect.ts';

/**
 * An exchange as it goes on where the browser stopped it: the answers as the server sent them, and after the refused one
 * those that were never seen, with no header yet. After a preflight comes the actual answer, after a redirect the next
 * hop, which has the index `exchange.hops.length`; what is never seen is taken to be no redirect.
 */
export function wholeOf(exchange: Exchange): Exchange {
  const sent = asServerSent(exchange);
  const last = sent.hops.at(-1);
  if (exchange.answered || !last) return sent;
  const answered = last.response ? last : { ...last, requestHeaders: originLine(last), response: UNSEEN };
  const hops = [...sent.hops.slice(0, -1), answered, ...nextHop(answered)];
  return { ...sent, hops, outcome: 'completed', answered: true, netError: null, callFailure: null };
}

/** An answer that nobody has seen. */
const UNSEEN: Response = { status: 200, headers: [], judgedHeaders: null, fromCache: false };

function originLine({ preflight }: Hop): readonly HeaderLine[] {
  const origin = getHeader(preflight?.requestHeaders ?? [], 'Origin');
  return origin === null ? [] : [['Origin', origin]];
}

/** Headers that speak of a body, and go with it. @see https://fetch.spec.whatwg.org/#request-body-header-name */
const OF_BODY = new Set(['content-encoding', 'content-language', 'content-location', 'content-type']);

/**
 * Where the browser goes once it may follow a redirect; none where that is an ordinary answer, or no place to go.
 * @see https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
function nextHop(hop: Hop): readonly Hop[] {
  const { url, startedAt, response } = hop;
  const status = response?.status ?? 0;
  const target = redirectTarget(url, status, response?.judgedHeaders ?? response?.headers ?? []);
  if (target === null || !isHttpUrl(target) || !URL.canParse(target)) return [];
  const asGet = (status === 303 && hop.method !== 'HEAD') || (status <= 302 && hop.method === 'POST');
  const method = asGet ? 'GET' : hop.method;
  const triggers = triggersOf(hop);
  const names = triggers
    .flatMap((trigger) => (trigger.kind === 'header' ? [trigger.name] : []))
    .filter((name) => !(asGet && OF_BODY.has(name)))
    .filter((name) => name !== 'authorization' || isSameOrigin(originOf(url), originOf(target)));
  const asksFirst = names.length > 0 || !isSafelistedMethod(method) || triggers.some(({ kind }) => kind === 'forced');
  const asked: HeaderLine[] = [['Access-Control-Request-Method', method]];
  if (names.length > 0) asked.push(['Access-Control-Request-Headers', names.join(',')]);
  const preflight = {
    id: `preflight of ${target}`,
    startedAt,
    finishedAt: startedAt,
    requestHeaders: asked,
    response: { ...UNSEEN, status: 204 },
    netError: null,
  };
  return [
    {
      url: target,
      method,
      startedAt,
      requestHeaders: [],
      intendedHeaders: null,
      body: null,
      preflight: asksFirst ? preflight : null,
      response: UNSEEN,
      redirectUrl: null,
    },
  ];
}
