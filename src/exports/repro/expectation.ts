import { originsOfHops, requestedHeaders } from '../../cors/effective.ts';
import type { Verdict } from '../../cors/verdict.ts';
import type { Exchange } from '../../exchange/exchange.ts';
import { getHeader } from '../../http/headers.ts';
import { isSafelistedMethod } from '../../http/methods.ts';
import type { Origin } from '../../http/origin.ts';
import type { ReproMessage } from './requests.ts';

/** One thing that an answer must say, so that the browser goes on; a rule that failed is one that does not hold. */
export type Expectation =
  /** Status from 200 to 299. */
  | { readonly kind: 'ok-status' }
  /** No redirect: a preflight must not lead elsewhere. It is one with 301, 302, 303, 307 or 308 and a Location. */
  | { readonly kind: 'no-redirect' }
  /** A redirect, if it is one, leads to HTTP, and names no user and no password but for `userinfoAt`. */
  | { readonly kind: 'redirect-target'; readonly userinfoAt: Origin | null }
  /** All Access-Control-Allow-Origin lines, joined with `, `, are `origin`, or `*` where `wildcard`. */
  | { readonly kind: 'allow-origin'; readonly origin: Origin; readonly wildcard: boolean }
  /** All Access-Control-Allow-Credentials lines, joined, are `true`. */
  | { readonly kind: 'allow-credentials' }
  /** The header, if it is there, is a comma-separated list of tokens; empty elements do no harm. */
  | { readonly kind: 'token-list'; readonly header: ListHeader }
  /** Access-Control-Allow-Methods lists it, byte for byte, or `*` where `wildcard`. */
  | { readonly kind: 'allow-method'; readonly method: string; readonly wildcard: boolean }
  /** Access-Control-Allow-Headers lists each (lower-case here; there case does not matter), or `*` where `wildcard`. */
  | { readonly kind: 'allow-headers'; readonly names: readonly string[]; readonly wildcard: boolean };

export type ListHeader = 'Access-Control-Allow-Methods' | 'Access-Control-Allow-Headers';

/**
 * What the browser demands of the answer to one request, in the order of `RULES`. Where it cannot be known whether the
 * request includes credentials, it is what the verdict rests on: that it does not.
 * @param whole as `wholeOf` makes it
 * @returns nothing where CORS does not apply
 * @see https://fetch.spec.whatwg.org/#cors-check
 * @see https://fetch.spec.whatwg.org/#cors-preflight-fetch-0
 */
export function expectationsOf(
  { on, hop, headers }: Pick<ReproMessage, 'on' | 'hop' | 'headers'>,
  whole: Exchange,
  { credentials, classification }: Pick<Verdict, 'credentials' | 'classification'>,
): readonly Expectation[] {
  const at = originsOfHops(whole)[hop];
  if (!at || classification.kind === 'not-cors') return [];
  const wildcard = credentials.mode !== 'include';
  const corsCheck: Expectation[] = [
    { kind: 'allow-origin', origin: at.origin, wildcard },
    ...(wildcard ? [] : [{ kind: 'allow-credentials' } as const]),
  ];
  if (on === 'preflight') {
    const asked = getHeader(headers, 'Access-Control-Request-Method') ?? whole.hops[hop]?.method ?? 'GET';
    const names = requestedHeaders(headers);
    return [
      { kind: 'no-redirect' },
      ...corsCheck,
      { kind: 'ok-status' },
      { kind: 'token-list', header: 'Access-Control-Allow-Methods' },
      { kind: 'token-list', header: 'Access-Control-Allow-Headers' },
      ...(isSafelistedMethod(asked) ? [] : [{ kind: 'allow-method', method: asked, wildcard } as const]),
      ...(names.length === 0 ? [] : [{ kind: 'allow-headers', names, wildcard } as const]),
    ];
  }
  // A redirect within the page's own origin is not under CORS, and may name a user there.
  const userinfoAt = at.underCors ? null : at.origin;
  return [...(at.underCors ? corsCheck : []), { kind: 'redirect-target', userinfoAt }];
}

/** The header that an expectation is about, as a check names it. */
export function headerOf(expectation: Expectation): string {
  switch (expectation.kind) {
    case 'ok-status':
      return 'Status';
    case 'no-redirect':
    case 'redirect-target':
      return 'Location';
    case 'allow-origin':
      return 'Access-Control-Allow-Origin';
    case 'allow-credentials':
      return 'Access-Control-Allow-Credentials';
    case 'token-list':
      return expectation.header;
    case 'allow-method':
      return 'Access-Control-Allow-Methods';
    case 'allow-headers':
      return 'Access-Control-Allow-Headers';
  }
}

/**
 * What has to be there, to follow the header's name: `is https://app.example.com or *`. The checks of the shells read it
 * word by word, so it is a little language: `is …`, `lists …`, `leads …`.
 */
export function demandOf(expectation: Expectation): string {
  switch (expectation.kind) {
    case 'ok-status':
      return 'is from 200 to 299';
    case 'no-redirect':
      return 'leads nowhere';
    case 'redirect-target':
      return expectation.userinfoAt === null
        ? 'leads to HTTP, without a user'
        : `leads to HTTP, with a user only at ${expectation.userinfoAt}`;
    case 'allow-origin':
      return `is ${expectation.origin}${orStar(expectation)}`;
    case 'allow-credentials':
      return 'is true';
    case 'token-list':
      return 'is a comma-separated list';
    case 'allow-method':
      return `lists ${expectation.method}${orStar(expectation)}`;
    case 'allow-headers':
      return `lists ${expectation.names.join(', ')}${orStar(expectation)}`;
  }
}

const orStar = ({ wildcard }: { readonly wildcard: boolean }): string => (wildcard ? ' or *' : '');
