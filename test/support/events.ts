import type { NetworkEvent, RequestStarted } from '../../src/exchange/network-event.ts';
import type { HeaderList } from '../../src/http/headers.ts';
import { API, headersOf, PAGE, type ShortAnswer } from './exchange.ts';

type Start = Partial<Omit<RequestStarted, 'kind' | 'requestId' | 'at'>>;

/** The events of one request id, each a function of its time: `get.started(0), get.sent(1)`. */
export interface RequestEvents {
  started(at: number, change?: Start): NetworkEvent;
  /** What a listener says that meets the request under way. */
  joined(at: number): NetworkEvent;
  sent(at: number, headers?: HeaderList): NetworkEvent;
  received(at: number, answer?: ShortAnswer): NetworkEvent;
  redirected(at: number, redirectUrl: string, judged?: ShortAnswer): NetworkEvent;
  answered(at: number, judged?: ShortAnswer): NetworkEvent;
  completed(at: number, judged?: ShortAnswer): NetworkEvent;
  failed(at: number, error?: string): NetworkEvent;
}

const START: Required<Start> = {
  url: API,
  method: 'GET',
  type: 'xmlhttprequest',
  initiator: PAGE,
  frameId: 0,
  documentId: 'document',
  fromWorker: false,
};

export const ORIGIN_ONLY: HeaderList = [['Origin', PAGE]];

export function request(requestId: string, start: Start = {}): RequestEvents {
  const judgedOf = (judged: ShortAnswer | undefined) => ({
    status: judged?.status ?? 200,
    headers: judged ? headersOf(judged) : null,
  });
  const fromCache = false;
  return {
    started: (at, change) => ({ kind: 'started', requestId, at, ...START, ...start, ...change }),
    joined: (at) => ({ kind: 'joined', requestId, at, ...START, ...start }),
    sent: (at, headers = ORIGIN_ONLY) => ({ kind: 'sent', requestId, at, headers }),
    received: (at, answer = { acao: '*' }) => {
      return { kind: 'received', requestId, at, status: answer.status ?? 200, headers: headersOf(answer) };
    },
    redirected: (at, redirectUrl, judged) => {
      return {
        kind: 'redirected',
        requestId,
        at,
        redirectUrl,
        ...judgedOf({ status: 302, ...judged }),
        ...noHeaders(judged),
      };
    },
    answered: (at, judged) => ({ kind: 'answered', requestId, at, fromCache, ...judgedOf(judged) }),
    completed: (at, judged) => ({ kind: 'completed', requestId, at, fromCache, ...judgedOf(judged) }),
    failed: (at, error = 'net::ERR_FAILED') => ({ kind: 'failed', requestId, at, error }),
  };
}

/** Where nothing changed the headers on the way, an event has none of its own. */
const noHeaders = (judged: ShortAnswer | undefined) => (judged ? {} : { headers: null });

/** The whole life of a request that is sent and answered, an event every `step` milliseconds from `at` on. */
export function answeredLife(events: RequestEvents, at: number, sent?: HeaderList, step = 1): NetworkEvent[] {
  return [
    events.started(at),
    events.sent(at + step, sent),
    events.received(at + 2 * step),
    events.answered(at + 3 * step),
    events.completed(at + 4 * step),
  ];
}

/** What an OPTIONS request carries that the browser makes on its own. */
export function asks(method: string, headers = '', origin = PAGE): HeaderList {
  const names = headers === '' ? [] : [['Access-Control-Request-Headers', headers] as const];
  return [['Access-Control-Request-Method', method], ...names, ['Origin', origin]];
}
