import type { Stage, Verdict, Violation } from '../../src/cors/verdict.ts';
import type { Exchange, Hop, Response } from '../../src/exchange/exchange.ts';
import type { HeaderList } from '../../src/http/headers.ts';

/** One request and its answer: a preflight, a hop that was redirected, or the last one. */
export interface Message {
  readonly stage: Stage;
  readonly hop: number;
  readonly method: string;
  readonly url: string;
  readonly startedAt: number;
  /** Null where it was never sent. */
  readonly requestHeaders: HeaderList | null;
  readonly response: Response | null;
  /** Why there is no answer. */
  readonly netError: string | null;
  /** What the browser found wrong with the answer. */
  readonly violation: Violation | null;
}

function actualStage(hop: Hop, last: boolean, verdict: Verdict, place: number): Stage {
  const judged = verdict.checks.find((check) => check.hop === place && check.on !== 'preflight');
  return judged?.on ?? (last && hop.redirectUrl === null ? 'response' : 'redirect');
}

/** Every message of an exchange in time order. */
export function messagesOf(exchange: Exchange, verdict: Verdict): Message[] {
  const violationOf = (stage: Stage, hop: number): Violation | null =>
    verdict.checks.find((check) => check.on === stage && check.hop === hop && check.violation !== null)?.violation ??
    null;
  const lastHop = exchange.hops.length - 1;

  return exchange.hops.flatMap((hop, place) => {
    const stage = actualStage(hop, place === lastHop, verdict, place);
    const actual: Message = {
      ...{ stage, hop: place, method: hop.method, url: hop.url, startedAt: hop.startedAt },
      requestHeaders: hop.requestHeaders,
      response: hop.response,
      netError: place === lastHop ? exchange.netError : null,
      violation: violationOf(stage, place),
    };
    if (hop.preflight === null) return [actual];
    const { requestHeaders, response, netError, startedAt } = hop.preflight;
    const asked: Message = {
      ...{ stage: 'preflight', hop: place, method: 'OPTIONS', url: hop.url, startedAt },
      ...{ requestHeaders, response, netError },
      violation: violationOf('preflight', place),
    };
    return [asked, actual];
  });
}
