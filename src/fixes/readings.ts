import { messagesOf } from '../cors/effective.ts';
import type { CredentialsMode, Verdict } from '../cors/verdict.ts';
import type { Exchange } from '../exchange/exchange.ts';

/**
 * The credentials modes in which a fix has to help. Where the mode cannot be known that is both, unless the browser asks
 * as `null`: with credentials no fix exists then, so the one is for the request without (and says so).
 * @param whole as `wholeOf` makes it
 */
export function readingsOf(whole: Exchange, { credentials: { mode } }: Verdict): readonly CredentialsMode[] {
  if (mode !== 'unknown') return [mode];
  return asksAsNull(whole) ? ['not-include'] : ['not-include', 'include'];
}

/** Whether the browser sends `Origin: null` somewhere under CORS. */
export function asksAsNull(whole: Exchange): boolean {
  return messagesOf(whole).some(({ underCors, origin }) => underCors && origin === 'null');
}
