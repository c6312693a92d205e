import type { WebRequest } from 'webextension-polyfill';
import type { NetworkEvent, RequestStarted } from '../src/exchange/network-event.ts';
import type { HeaderList } from '../src/http/headers.ts';
import { CORS_TYPES } from './cors-types.ts';

/** What was seen, and whose it is: a tab's, or (-1) a service or shared worker's. */
export interface Observation {
  readonly tabId: number;
  /** Origin of whoever asked; null where the browser does not say. */
  readonly initiator: string | null;
  readonly event: NetworkEvent;
}

export interface Observer {
  /** Registers the listeners; must run in the worker's first turn, or the event that woke it is lost. */
  start(): void;
  /** Removes every listener, so that pages pay nothing while no DevTools is open. */
  stop(): void;
}

/** Fields that Chromium gives and the polyfill's types, made from Firefox, do not have. */
interface Details extends WebRequest.OnBeforeRequestDetailsType {
  readonly initiator?: string;
  readonly documentId?: string;
}

/**
 * Translates webRequest into our own events. Seven events are enough; each one costs the browser time for every
 * request, so `onBeforeSendHeaders` and `onAuthRequired`, which tell nothing more, are left alone.
 */
export function createObserver(webRequest: WebRequest.Static, tell: (seen: Observation) => void): Observer {
  /** Requests whose beginning this worker has seen. */
  const known = new Set<string>();
  /** Headers as the server sent them, to tell whether something changed them on the way to the browser's judgement. */
  const received = new Map<string, HeaderList>();

  function emit(details: Details, event: NetworkEvent): void {
    const seen = { tabId: details.tabId, initiator: details.initiator ?? null };
    if (!known.has(details.requestId) && event.kind !== 'started') {
      tell({ ...seen, event: { ...startOf(details), kind: 'joined' } });
    }
    known.add(details.requestId);
    tell({ ...seen, event });
    if (event.kind !== 'completed' && event.kind !== 'failed') return;
    known.delete(details.requestId);
    received.delete(details.requestId);
  }

  const base = (details: Details) => ({ requestId: details.requestId, at: details.timeStamp });

  /** Null where the browser judged what the server sent. An opaque answer is told without headers, which says nothing. */
  function judged(details: Details & { responseHeaders?: WebRequest.HttpHeaders }): HeaderList | null {
    const headers = headerList(details.responseHeaders);
    const sent = received.get(details.requestId);
    if (sent === undefined) return headers;
    return headers.length === 0 || isSameList(sent, headers) ? null : headers;
  }

  const listeners = {
    onBeforeRequest: (details: Details) => emit(details, startOf(details)),
    onSendHeaders: (details: Details & WebRequest.OnSendHeadersDetailsType) =>
      emit(details, { ...base(details), kind: 'sent', headers: headerList(details.requestHeaders) }),
    onHeadersReceived: (details: Details & WebRequest.OnHeadersReceivedDetailsType) => {
      const headers = headerList(details.responseHeaders);
      emit(details, { ...base(details), kind: 'received', status: details.statusCode, headers });
      received.set(details.requestId, headers);
    },
    onBeforeRedirect: (details: Details & WebRequest.OnBeforeRedirectDetailsType) => {
      const { statusCode: status, redirectUrl } = details;
      emit(details, { ...base(details), kind: 'redirected', status, redirectUrl, headers: judged(details) });
      received.delete(details.requestId);
    },
    onResponseStarted: (details: Details & WebRequest.OnResponseStartedDetailsType) => {
      const { statusCode: status, fromCache } = details;
      emit(details, { ...base(details), kind: 'answered', status, fromCache, headers: judged(details) });
    },
    onCompleted: (details: Details & WebRequest.OnCompletedDetailsType) => {
      const { statusCode: status, fromCache } = details;
      emit(details, { ...base(details), kind: 'completed', status, fromCache, headers: judged(details) });
    },
    onErrorOccurred: (details: Details & WebRequest.OnErrorOccurredDetailsType) =>
      emit(details, { ...base(details), kind: 'failed', error: details.error }),
  };

  const filter: WebRequest.RequestFilter = { urls: ['http://*/*', 'https://*/*'], types: [...CORS_TYPES] };
  // Without it Chromium hides preflights, Origin and Cookie; Firefox shows them anyway and throws at the word.
  const extra = 'OnSendHeadersOptions' in webRequest ? ['extraHeaders'] : [];
  const sending = ['requestHeaders', ...extra] as 'requestHeaders'[];
  const answering = ['responseHeaders', ...extra] as 'responseHeaders'[];

  return {
    start() {
      webRequest.onBeforeRequest.addListener(listeners.onBeforeRequest, filter);
      webRequest.onSendHeaders.addListener(listeners.onSendHeaders, filter, sending);
      webRequest.onHeadersReceived.addListener(listeners.onHeadersReceived, filter, answering);
      webRequest.onBeforeRedirect.addListener(listeners.onBeforeRedirect, filter, answering);
      webRequest.onResponseStarted.addListener(listeners.onResponseStarted, filter, answering);
      webRequest.onCompleted.addListener(listeners.onCompleted, filter, answering);
      webRequest.onErrorOccurred.addListener(listeners.onErrorOccurred, filter);
    },
    stop() {
      webRequest.onBeforeRequest.removeListener(listeners.onBeforeRequest);
      webRequest.onSendHeaders.removeListener(listeners.onSendHeaders);
      webRequest.onHeadersReceived.removeListener(listeners.onHeadersReceived);
      webRequest.onBeforeRedirect.removeListener(listeners.onBeforeRedirect);
      webRequest.onResponseStarted.removeListener(listeners.onResponseStarted);
      webRequest.onCompleted.removeListener(listeners.onCompleted);
      webRequest.onErrorOccurred.removeListener(listeners.onErrorOccurred);
    },
  };
}

function startOf(details: Details): RequestStarted {
  return {
    kind: 'started',
    requestId: details.requestId,
    at: details.timeStamp,
    url: details.url,
    method: details.method,
    type: details.type,
    initiator: details.initiator ?? null,
    frameId: details.frameId,
    documentId: details.documentId ?? null,
    fromWorker: details.tabId === -1,
  };
}

function headerList(headers: WebRequest.HttpHeaders | undefined): HeaderList {
  return (headers ?? []).map(({ name, value, binaryValue }) => [name, value ?? decodeBytes(binaryValue)] as const);
}

/**
 * A value that is not UTF-8 comes as bytes. ASCII is kept, and every other byte becomes U+DC80–U+DCFF (as Python's
 * surrogateescape does), so that nothing is lost and nothing can be taken for a character the server sent.
 */
function decodeBytes(bytes: unknown): string {
  const list = Array.isArray(bytes) ? bytes.map(Number) : [];
  return list.map((byte) => String.fromCharCode(byte < 0x80 ? byte : 0xdc00 + byte)).join('');
}

const isSameList = (a: HeaderList, b: HeaderList): boolean =>
  a.length === b.length && a.every(([name, value], index) => name === b[index]?.[0] && value === b[index]?.[1]);
