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
  // Where nothing changed the headers on the way, an event has none of its own.
  const judgedOf = (judged: ShortAnswer, usualStatus: number) => ({
    status: judged.status ?? usualStatus,
    headers: Object.keys(judged).some((key) => key !== 'status') ? headersOf(judged) : null,
  });
  const endOf = (judged: ShortAnswer) => ({ fromCache: judged.fromCache ?? false, ...judgedOf(judged, 200) });
  return {
    started: (at, change) => ({ kind: 'started', requestId, at, ...START, ...start, ...change }),
    joined: (at) => ({ kind: 'joined', requestId, at, ...START, ...start }),
    sent: (at, headers = ORIGIN_ONLY) => ({ kind: 'sent', requestId, at, headers }),
    received: (at, answer = { acao: '*' }) => {
      return { kind: 'received', requestId, at, status: answer.status ?? 200, headers: headersOf(answer) };
    },
    redirected: (at, redirectUrl, judged = {}) => {
      return { kind: 'redirected', requestId, at, redirectUrl, ...judgedOf(judged, 302) };
    },
    answered: (at, judged = {}) => ({ kind: 'answered', requestId, at, ...endOf(judged) }),
    completed: (at, judged = {}) => ({ kind: 'completed', requestId, at, ...endOf(judged) }),
    failed: (at, error = 'net::ERR_FAILED') => ({ kind: 'failed', requestId, at, error }),
  };
}

/** What is over: sent at `at + 1`, answered with a status at `at + 2`. */
export function answeredLife(events: RequestEvents, at: number, answer: ShortAnswer = { acao: '*' }): NetworkEvent[] {
  const { status = 200 } = answer;
  return [
    events.started(at),
    events.sent(at + 1),
    events.received(at + 2, answer),
    events.answered(at + 3, { status }),
    events.completed(at + 4, { status }),
  ];
}

/** The life of a preflight that is answered, of the request id `requestId`. */
export function preflightLife(
  requestId: string,
  at: number,
  ask: HeaderList,
  answer: ShortAnswer = {},
  start: Start = {},
) {
  const events = request(requestId, { method: 'OPTIONS', ...start });
  const { status = 204 } = answer;
  return [
    events.started(at),
    events.sent(at + 1, ask),
    events.received(at + 2, { acao: '*', acam: '*', ...answer, status }),
    events.completed(at + 3, { status }),
  ];
}

/** What an OPTIONS request carries that the browser makes on its own. */
export function asks(method: string, headers = '', origin = PAGE): HeaderList {
  const names = headers === '' ? [] : [['Access-Control-Request-Headers', headers] as const];
  return [['Access-Control-Request-Method', method], ...names, ['Origin', origin]];
}
