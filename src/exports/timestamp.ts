/**
 * A time as ISO 8601, exact: browsers tell microseconds, and which of two things came first hangs on them.
 * @param at milliseconds since the epoch, with any fraction
 */
export function timestampOf(at: number): string {
  const whole = new Date(Math.floor(at)).toISOString();
  const [, fraction] = String(at).split('.');
  return fraction === undefined ? whole : whole.replace('Z', `${fraction.padEnd(3, '0')}Z`);
}

/** Milliseconds since the epoch, with the fraction that `Date.parse` drops; NaN where it is no time. */
export function timeOf(timestamp: string): number {
  const [, fraction = '0'] = /\.\d{3}(\d+)/.exec(timestamp) ?? [];
  return Number(`${Date.parse(timestamp.replace(/(\.\d{3})\d+/, '$1'))}.${fraction}`);
}
