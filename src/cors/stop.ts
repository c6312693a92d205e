import type { Exchange } from '../exchange/exchange.ts';
import { REFUSED } from '../exchange/net-error.ts';
import { isHttpUrl } from '../http/origin.ts';
import { redirectTarget } from '../http/redirect.ts';
import type { Stage } from './verdict.ts';

/** The message after which the browser went no further. */
export interface Stop {
  readonly on: Stage;
  readonly hop: number;
  /** True where the browser had already announced that it follows this redirect. */
  readonly announced: boolean;
}

/** What the browser did with an exchange, told without asking any rule. */
export type Observed =
  | { readonly kind: 'passed' }
  | { readonly kind: 'pending' }
  /** Refused with the error it uses for CORS. `at` is null where the message it judged was not seen. */
  | { readonly kind: 'refused'; readonly at: Stop | null }
  | { readonly kind: 'failed'; readonly netError: string };

export function observe(exchange: Exchange): Observed {
  const redirectedAway = exchange.hops.findIndex(({ redirectUrl }) => redirectUrl !== null && !isHttpUrl(redirectUrl));
  // A redirect to mailto: and the like is announced and then never heard of again: no end, no error (Chromium 156).
  if (exchange.netError === null && redirectedAway >= 0) {
    return { kind: 'refused', at: { on: 'redirect', hop: redirectedAway, announced: true } };
  }
  if (exchange.answered || exchange.outcome === 'completed') return { kind: 'passed' };
  if (exchange.outcome === 'pending') return { kind: 'pending' };
  if (exchange.netError !== REFUSED) return { kind: 'failed', netError: exchange.netError ?? 'unknown error' };
  if (preflightLeadsNowhere(exchange)) return { kind: 'failed', netError: REFUSED };
  const unasked = exchange.hops.at(-1)?.preflight?.netError ?? REFUSED;
  if (unasked !== REFUSED) return { kind: 'failed', netError: unasked };
  return { kind: 'refused', at: lastMessage(exchange) };
}

function lastMessage(exchange: Exchange): Stop | null {
  const index = exchange.hops.length - 1;
  const hop = exchange.hops[index];
  if (hop?.response) {
    const { status, judgedHeaders, headers } = hop.response;
    const target = redirectTarget(hop.url, status, judgedHeaders ?? headers ?? []);
    return { on: target === null ? 'response' : 'redirect', hop: index, announced: false };
  }
  if (hop?.preflight?.response && hop.requestHeaders === null) return { on: 'preflight', hop: index, announced: false };
  return null;
}

/**
 * A preflight redirected to something that is no URL (`Location: http://[`) fails without a CORS error, unlike one that
 * is redirected to a URL (measured, Chromium 156).
 */
function preflightLeadsNowhere({ hops }: Exchange): boolean {
  const hop = hops.at(-1);
  const response = hop?.preflight?.response;
  if (!response || hop.requestHeaders !== null) return false;
  const target = redirectTarget(hop.url, response.status, response.judgedHeaders ?? response.headers ?? []);
  return target !== null && !URL.canParse(target);
}
