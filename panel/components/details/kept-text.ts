import { text } from '../../texts.ts';

/** Seconds. */
const DEFAULT = 5;

const digits = (value: number): string => String(value).padStart(2, '0');

/**
 * How long something still takes, as a clock tells it: `4:32`, `1:59:59`. What is left of a second counts as one.
 * @param left milliseconds
 */
export function leftText(left: number): string {
  const seconds = Math.ceil(left / 1000);
  const minutes = Math.floor(seconds / 60);
  const rest = digits(seconds % 60);
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${digits(minutes % 60)}:${rest}`;
}

/**
 * Why the answer to a preflight is kept for as long as it is.
 * @param said Access-Control-Max-Age as the server says it; null where it does not
 * @param seconds for how long the browser keeps it
 */
export function keptReason(said: string | null, seconds: number): string {
  if (said === null) return text('cache_noMaxAge', DEFAULT);
  if (/^[+-]?\d+$/.test(said) && BigInt(said) > seconds && seconds > DEFAULT)
    return text('cache_capped', said, String(seconds));
  if (Number(said) !== seconds && seconds === DEFAULT) return text('cache_unreadable', DEFAULT);
  return text('cache_said', said);
}
