import type { Stage, Verdict, Violation } from '../cors/verdict.ts';
import type { Exchange, Hop, Response } from '../exchange/exchange.ts';
import type { HeaderList } from '../http/headers.ts';

/** One request and its answer: a preflight, a hop that was redirected, or the last one. */
export interface Message {
  readonly stage: Stage;
  readonly hop: number;
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: HeaderList | null;
  readonly response: Response | null;
  /** Why there are no request headers, and why no response headers; null where there are some. */
  readonly unsent: string | null;
  readonly unanswered: string | null;
  /** What the browser found wrong with the answer. */
  readonly violation: Violation | null;
}

const MISSED = 'Not seen: its events were missed.';

function unsentText({ outcome, partial }: Exchange, requestHeaders: HeaderList | null): string | null {
  if (requestHeaders !== null) return null;
  if (partial) return MISSED;
  return outcome === 'pending' ? 'Not sent yet.' : 'Never sent.';
}

function unansweredText({ outcome, partial }: Exchange, response: Response | null): string | null {
  if (response?.headers || response?.judgedHeaders) return null;
  if (response) return 'Nothing: the browser’s cache answered.';
  if (partial) return MISSED;
  return outcome === 'pending' ? 'Nothing yet.' : 'Nothing.';
}

function actualStage(verdict: Verdict, hop: Hop, place: number): Stage {
  const judged = verdict.checks.find((check) => check.hop === place && check.on !== 'preflight');
  return judged?.on ?? (hop.redirectUrl === null ? 'response' : 'redirect');
}

/** Every message of an exchange in the order of sending. */
export function messagesOf(exchange: Exchange, verdict: Verdict): Message[] {
  type Source = Pick<Message, 'stage' | 'hop' | 'method' | 'url' | 'requestHeaders' | 'response'>;
  const message = (source: Source): Message => ({
    ...source,
    unsent: unsentText(exchange, source.requestHeaders),
    unanswered: unansweredText(exchange, source.response),
    violation:
      verdict.checks.find((check) => check.on === source.stage && check.hop === source.hop && check.violation !== null)
        ?.violation ?? null,
  });

  return exchange.hops.flatMap((hop, place) => {
    const { url, method, preflight, requestHeaders, response } = hop;
    const stage = actualStage(verdict, hop, place);
    const actual = message({ stage, hop: place, method, url, requestHeaders, response });
    if (preflight === null) return [actual];
    const asked = message({
      ...{ stage: 'preflight', hop: place, method: 'OPTIONS', url },
      ...{ requestHeaders: preflight.requestHeaders, response: preflight.response },
    });
    return [asked, actual];
  });
}
