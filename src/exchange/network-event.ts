import type { HeaderList } from '../http/headers.ts';
import type { Origin } from '../http/origin.ts';

/** What kind of resource was asked for, in webRequest's words. */
export type ResourceType = string;

interface EventBase {
  /** The browser's id of the request: stays through redirects; a preflight has its own. */
  readonly requestId: string;
  /** When the browser saw it, milliseconds since the epoch, with a fraction. */
  readonly at: number;
}

/**
 * The browser is about to make a request, or to follow a redirect with it (`started`); or a listener that has just
 * begun meets a request already under way (`joined`), of which it missed what came before.
 */
export interface RequestStarted extends EventBase {
  readonly kind: 'started' | 'joined';
  readonly url: string;
  readonly method: string;
  readonly type: ResourceType;
  /** Origin of the document or worker that asked, `'null'` if opaque, null if the browser did not say. */
  readonly initiator: Origin | null;
  readonly frameId: number;
  readonly documentId: string | null;
  /** True where a service or shared worker asked: no tab owns the request. */
  readonly fromWorker: boolean;
}

/** The request leaves with these headers. */
export interface RequestSent extends EventBase {
  readonly kind: 'sent';
  readonly headers: HeaderList;
}

/** The server's answer as it came over the wire, before any extension changed it. */
export interface HeadersReceived extends EventBase {
  readonly kind: 'received';
  readonly status: number;
  readonly headers: HeaderList;
}

/** The answer was accepted as a redirect and is followed. */
export interface RequestRedirected extends EventBase {
  readonly kind: 'redirected';
  readonly status: number;
  readonly redirectUrl: string;
  /** Headers as the browser judged them; null where they equal the ones received. */
  readonly headers: HeaderList | null;
}

/** The answer passed the browser's checks and its body begins. */
export interface ResponseStarted extends EventBase {
  readonly kind: 'answered';
  readonly status: number;
  readonly fromCache: boolean;
  readonly headers: HeaderList | null;
}

export interface RequestCompleted extends EventBase {
  readonly kind: 'completed';
  readonly status: number;
  readonly fromCache: boolean;
  readonly headers: HeaderList | null;
}

export interface RequestFailed extends EventBase {
  readonly kind: 'failed';
  /** The browser's name of the error, such as `net::ERR_FAILED`. */
  readonly error: string;
}

/** All that the browser tells us of a request: our words, so that browsers differ only before this union. */
export type NetworkEvent =
  | RequestStarted
  | RequestSent
  | HeadersReceived
  | RequestRedirected
  | ResponseStarted
  | RequestCompleted
  | RequestFailed;

const LIFE_CYCLE: Record<NetworkEvent['kind'], number> = {
  joined: 0,
  received: 0,
  redirected: 1,
  started: 2,
  sent: 3,
  answered: 4,
  completed: 5,
  failed: 5,
};

/**
 * Orders events as they happened: by time, and where two share a time by rank in the life cycle of a request. Never by
 * arrival: a worker that has just been woken gets its backlog out of order (measured, Chromium 156).
 */
export function byTime(a: NetworkEvent, b: NetworkEvent): number {
  return a.at - b.at || LIFE_CYCLE[a.kind] - LIFE_CYCLE[b.kind];
}
