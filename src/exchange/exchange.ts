import type { HeaderList } from '../http/headers.ts';
import type { Origin } from '../http/origin.ts';
import type { CallSite } from './call-site.ts';
import type { ResourceType } from './network-event.ts';
import type { PageCall, PageCallFailed } from './page-call.ts';

/** One answer of a server. */
export interface Response {
  readonly status: number;
  /** As the server sent them, one entry a header line. Null where the browser's cache answered and nothing was sent. */
  readonly headers: HeaderList | null;
  /** As the browser judged them, where something between server and browser changed them; else null. */
  readonly judgedHeaders: HeaderList | null;
  readonly fromCache: boolean;
}

/** The OPTIONS request the browser made on its own before an actual request. */
export interface Preflight {
  readonly id: string;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  readonly requestHeaders: HeaderList;
  readonly response: Response | null;
  readonly netError: string | null;
}

/** What a request carried, as DevTools' own log has it. */
export interface RequestBody {
  /** As its Content-Type says; `''` where nothing does. */
  readonly mimeType: string;
  /** Null where it is not kept. */
  readonly text: string | null;
  /** Why it is not kept: DevTools has no text that is the very bytes, or it is longer than we keep. Null where it is kept. */
  readonly omitted: 'binary' | 'too-long' | null;
}

/** One URL of an exchange: the first, or one a redirect led to. */
export interface Hop {
  readonly url: string;
  readonly method: string;
  readonly startedAt: number;
  /** Null until the request was sent, and for ever where the browser stopped it before that. */
  readonly requestHeaders: HeaderList | null;
  /**
   * What the page set, as DevTools' log says, where it was stopped before it was sent; null where nobody says: after a
   * redirect the log forgets it (measured, Chromium 156).
   */
  readonly intendedHeaders: HeaderList | null;
  /** Null where it had none, or nobody says. */
  readonly body: RequestBody | null;
  readonly preflight: Preflight | null;
  readonly response: Response | null;
  /** Where the browser followed this hop's redirect to; null where it did not. */
  readonly redirectUrl: string | null;
}

/** In the place of a frame's id where nobody says which frame asked: DevTools' log, a file. */
export const UNKNOWN_FRAME = -1;

/** One request with its preflights, redirect hops and outcome: facts only, no opinion. */
export interface Exchange {
  readonly id: string;
  readonly type: ResourceType;
  /** Origin of the document or worker that asked, `'null'` if opaque, null if the browser did not say. */
  readonly initiator: Origin | null;
  /** Origin of the page in the tab when the request was made; null where nobody knew. */
  readonly topLevelOrigin: Origin | null;
  readonly frameId: number;
  readonly documentId: string | null;
  readonly fromWorker: boolean;
  /** Milliseconds since the epoch. */
  readonly startedAt: number;
  readonly finishedAt: number | null;
  /** Never empty. */
  readonly hops: readonly Hop[];
  readonly outcome: 'pending' | 'completed' | 'failed';
  /** True once the answer has passed the browser's checks, also while its body is still streaming. */
  readonly answered: boolean;
  readonly netError: string | null;
  /** Where in the page's own code it was asked for; null where nobody told. */
  readonly callSite: CallSite | null;
  /** The call that made it, as the page wrote it; null unless the page's calls are noted. */
  readonly call: PageCall | null;
  readonly callFailure: PageCallFailed | null;
  /**
   * Events of this exchange were missed, because the worker was killed, or the file it comes from does not say what became
   * of it: it must not be judged as if it were whole.
   */
  readonly partial: boolean;
}

/** A stretch of time, milliseconds since the epoch, in which nobody listened. */
export interface Gap {
  readonly from: number;
  readonly to: number;
}
