import type { Message } from '../../cors/effective.ts';
import { getHeader, headerLines } from '../../http/headers.ts';
import { type Said, sentence } from '../../sentence.ts';
import type { Confidence } from '../cause.ts';
import { cut, together } from '../evidence.ts';
import type { Layer } from '../layer.ts';

/** What one thing in an answer tells of who wrote it: what was observed, or null where it is not there. */
export type Sign = (answer: Message) => Said | null;

/** How a product gives itself away. */
export interface Signature extends Pick<Layer, 'kind' | 'product' | 'frameworks'> {
  /** True where it mostly passes on what another has answered. */
  readonly inFront?: true;
  /** The surest first. */
  readonly signs: readonly (readonly [confidence: Confidence, sign: Sign])[];
}

/** A header, whose value matches where a pattern is given. */
export const header =
  (name: string, pattern = /(?:)/): Sign =>
  ({ headers }) => {
    const value = getHeader(headers, name);
    return value !== null && pattern.test(value) ? `${name}: ${cut(value)}` : null;
  };

/** That a header is not there. */
export const without =
  (name: string): Sign =>
  ({ headers }) =>
    getHeader(headers, name) === null ? sentence`no ${name}` : null;

/** A cookie that the answer sets. Its value is a secret, and only matched. */
export const cookie =
  (name: RegExp, value = /(?:)/): Sign =>
  ({ headers }) => {
    for (const line of headerLines(headers, 'Set-Cookie')) {
      const [pair = ''] = line.split(';', 1);
      const [key = '', ...rest] = pair.split('=');
      if (name.test(key.trim()) && value.test(rest.join('='))) return sentence`It sets the cookie ${cut(key.trim())}`;
    }
    return null;
  };

/** The host and port of the URL. */
export const host =
  (pattern: RegExp): Sign =>
  ({ url }) => {
    const found = URL.canParse(url) ? new URL(url).host : '';
    return pattern.test(found) ? sentence`The host is ${found}` : null;
  };

/** The path of the URL. */
export const path =
  (pattern: RegExp): Sign =>
  ({ url }) => {
    const found = URL.canParse(url) ? new URL(url).pathname : '';
    return pattern.test(found) ? sentence`The path is ${cut(found)}` : null;
  };

/** The answer to a preflight, with one of these statuses if any are given. */
export const preflight =
  (...statuses: readonly number[]): Sign =>
  ({ on, status }) =>
    on === 'preflight' && (statuses.length === 0 || statuses.includes(status))
      ? sentence`OPTIONS was answered ${status}`
      : null;

/** So many lines of one name, each with this value. */
export const lines =
  (name: string, ...values: readonly string[]): Sign =>
  ({ headers }) => {
    const found = headerLines(headers, name);
    return found.length === values.length && found.every((value, index) => value === values[index])
      ? found.map((value) => `${name}: ${value}`).join(', ')
      : null;
  };

/** All of these. */
export const all =
  (...signs: readonly Sign[]): Sign =>
  (answer) => {
    const seen = signs.map((sign) => sign(answer));
    return seen.every((one) => one !== null) ? together(seen) : null;
  };
