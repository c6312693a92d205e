import type { CallSite } from '../../exchange/call-site.ts';
import type { Exchange, Hop, Preflight, RequestBody, Response } from '../../exchange/exchange.ts';
import type { HeaderLine, HeaderList } from '../../http/headers.ts';
import type { Origin } from '../../http/origin.ts';

/** What may be changed in an exchange, each kind of text by its own function. */
export interface ExchangeText {
  url(url: string): string;
  origin(origin: Origin): Origin;
  /** @param base URL of its hop */
  header(line: HeaderLine, base: string): HeaderLine;
  body(body: RequestBody): RequestBody;
  /** Names of errors and of functions. */
  word(text: string): string;
}

/** The exchange with all of its texts changed; what it is about stays: methods, statuses, times, ids. */
export function changeTexts(exchange: Exchange, change: ExchangeText): Exchange {
  const { call, callSite, callFailure } = exchange;
  return {
    ...exchange,
    initiator: exchange.initiator && change.origin(exchange.initiator),
    topLevelOrigin: exchange.topLevelOrigin && change.origin(exchange.topLevelOrigin),
    hops: exchange.hops.map((hop) => changeHop(hop, change)),
    netError: exchange.netError && change.word(exchange.netError),
    callSite: callSite && changeCallSite(callSite, change),
    call: call && {
      ...call,
      url: change.url(call.url),
      headers: changeList(call.headers, call.url, change),
      callSite: call.callSite && changeCallSite(call.callSite, change),
    },
    callFailure: callFailure && {
      ...callFailure,
      error: change.word(callFailure.error),
      violatedDirective: callFailure.violatedDirective && change.word(callFailure.violatedDirective),
    },
  };
}

function changeHop(hop: Hop, change: ExchangeText): Hop {
  return {
    ...hop,
    url: change.url(hop.url),
    requestHeaders: hop.requestHeaders && changeList(hop.requestHeaders, hop.url, change),
    intendedHeaders: hop.intendedHeaders && changeList(hop.intendedHeaders, hop.url, change),
    body: hop.body && change.body(hop.body),
    preflight: hop.preflight && changePreflight(hop.preflight, hop.url, change),
    response: hop.response && changeResponse(hop.response, hop.url, change),
    redirectUrl: hop.redirectUrl && change.url(hop.redirectUrl),
  };
}

const changePreflight = (preflight: Preflight, base: string, change: ExchangeText): Preflight => ({
  ...preflight,
  requestHeaders: changeList(preflight.requestHeaders, base, change),
  response: preflight.response && changeResponse(preflight.response, base, change),
  netError: preflight.netError && change.word(preflight.netError),
});

const changeResponse = (response: Response, base: string, change: ExchangeText): Response => ({
  ...response,
  headers: response.headers && changeList(response.headers, base, change),
  judgedHeaders: response.judgedHeaders && changeList(response.judgedHeaders, base, change),
});

const changeList = (list: HeaderList, base: string, change: ExchangeText): HeaderList =>
  list.map((line) => change.header(line, base));

const changeCallSite = (site: CallSite, change: ExchangeText): CallSite => ({
  ...site,
  url: change.url(site.url),
  functionName: change.word(site.functionName),
});
