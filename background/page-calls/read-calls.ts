import type { PageCall, PageCallEvent } from '../../src/exchange/page-call.ts';
import { callSiteOf } from './call-site-of.ts';
import { readTold } from './read-told.ts';
import type { ToldCall } from './told.ts';

/** How many calls of a document are remembered, to find the one that a Content Security Policy forbade. */
const REMEMBERED = 500;

export interface Document {
  readonly frameId: number;
  /** Unlike that of any other document. */
  readonly id: string;
}

/**
 * Makes events of what one document's hook tells; a message that cannot be right makes none.
 * @param now milliseconds since the epoch
 */
export function createCallReader(
  { frameId, id: documentId }: Document,
  now: () => number,
): (message: unknown) => PageCallEvent[] {
  /** URLs of calls that may still fail. */
  const open = new Map<number, string>();

  function called(told: ToldCall): PageCallEvent[] {
    const call = readCall(told, frameId);
    // From the future comes only what is forged, and it would be remembered until then.
    if (call === null || call.at > now()) return [];
    open.set(told.id, withoutFragment(call.url));
    for (const [oldest] of open) if (open.size > REMEMBERED) open.delete(oldest);
    return [{ kind: 'called', id: `${documentId}/${told.id}`, ...call }];
  }

  /** A call fails once: a policy's refusal is told before the error that the page gets of it. */
  function failed(id: number, at: number, error: string, violatedDirective: string | null): PageCallEvent[] {
    if (!open.delete(id)) return [];
    return [{ kind: 'call-failed', id: `${documentId}/${id}`, at, error, violatedDirective }];
  }

  /** The browser says which URL it was, with no fragment, but not which call; it says so in the order of calls. */
  function violated(at: number, directive: string, url: string): PageCallEvent[] {
    const [id] = [...open].find(([, asked]) => asked === url) ?? [];
    return id === undefined ? [] : failed(id, at, 'TypeError', directive);
  }

  return (message) => {
    const told = readTold(message);
    switch (told?.kind) {
      case 'called':
        return called(told);
      case 'failed':
        return failed(told.id, told.at, told.error, null);
      case 'violated':
        return told.directive === 'connect-src' ? violated(told.at, told.directive, told.url) : [];
      default:
        return [];
    }
  };
}

function readCall(told: ToldCall, frameId: number): Omit<PageCall, 'id'> | null {
  const { at, api, controlled, headers } = told;
  const url = resolve(told.url, told.base);
  const mode = oneOf(['cors', 'no-cors', 'same-origin', 'navigate'], told.mode);
  const credentials = oneOf(['omit', 'same-origin', 'include'], told.credentials);
  // With any of these the page gets an error at once, and nothing is sent.
  if (url === null || mode === null || credentials === null) return null;
  const method = normalizeMethod(told.method);
  const callSite = callSiteOf(told.stack);
  return { api, at, frameId, url, method, mode, credentials, headers, callSite, controlled };
}

function resolve(url: string, base: string): string | null {
  return URL.canParse(url, base) ? new URL(url, base).href : null;
}

function oneOf<T extends string>(all: readonly T[], value: string): T | null {
  return all.find((one) => one === value) ?? null;
}

const withoutFragment = (url: string): string => url.replace(/#.*$/, '');

const NORMALIZED = new Set(['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT']);

/** @see https://fetch.spec.whatwg.org/#concept-method-normalize */
function normalizeMethod(method: string): string {
  const upper = method.toUpperCase();
  return NORMALIZED.has(upper) ? upper : method;
}
