import type { WebRequest } from 'webextension-polyfill';
import { createFakeEvent } from './fake-event.ts';

const NAMES = [
  'onBeforeRequest',
  'onBeforeSendHeaders',
  'onSendHeaders',
  'onHeadersReceived',
  'onAuthRequired',
  'onBeforeRedirect',
  'onResponseStarted',
  'onCompleted',
  'onErrorOccurred',
] as const;
export type WebRequestName = (typeof NAMES)[number];

export interface FakeWebRequest {
  readonly api: WebRequest.Static;
  emit(name: WebRequestName, details: object): void;
  /** Every listener there is: the event's name, the filter, and what more it asks for. */
  registrations(): [name: WebRequestName, filter: unknown, extraInfoSpec: unknown][];
}

/** `chrome.webRequest`, or Firefox's, which has no words for extra headers. */
export function createFakeWebRequest(browser: 'chromium' | 'firefox' = 'chromium'): FakeWebRequest {
  const entries = NAMES.map((name) => [name, createFakeEvent<[details: object]>()] as const);
  const events = new Map(entries);
  const words = browser === 'chromium' ? { OnSendHeadersOptions: { EXTRA_HEADERS: 'extraHeaders' } } : {};
  return {
    api: { ...Object.fromEntries(entries), ...words } as unknown as WebRequest.Static,
    emit: (name, details) => events.get(name)?.emit(details),
    registrations: () =>
      entries.flatMap(([name, event]) => {
        return event
          .registrations()
          .map(([filter, extra]): [WebRequestName, unknown, unknown] => [name, filter, extra]);
      }),
  };
}
