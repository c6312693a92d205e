import type { Message } from '../cors/effective.ts';
import { getHeader } from '../http/headers.ts';
import { type Said, type Sentence, sentence } from '../sentence.ts';

/** Longer values are cut: evidence is read, not parsed. */
const MOST_LETTERS = 160;

export const cut = (value: string): string =>
  value.length > MOST_LETTERS ? `${value.slice(0, MOST_LETTERS)}…` : value;

/** `12:03:05 UTC`, of milliseconds since the epoch. */
export const clock = (at: number): string => `${new Date(at).toISOString().slice(11, 19)} UTC`;

/** Host and path of a URL. Its query, user name and password are left out: they may be secrets. */
export function place(url: string): string {
  if (!URL.canParse(url)) return cut(url.replace(/[?#].*$/s, ''));
  const { protocol, host, pathname } = new URL(url);
  return cut(/^https?:$/.test(protocol) ? `${host}${pathname}` : `${protocol}${host}${pathname}`);
}

type Answer = Pick<Message, 'on' | 'method' | 'url' | 'status'>;

/** `OPTIONS api.example.net/users` */
export const request = ({ on, method, url }: Pick<Message, 'on' | 'method' | 'url'>): string =>
  `${on === 'preflight' ? 'OPTIONS' : method} ${place(url)}`;

/** `OPTIONS api.example.net/users answered 401` */
export const answered = (message: Answer): Sentence => sentence`${request(message)} answered ${message.status}`;

/** `OPTIONS api.example.net/users answered 204 with Vary: Origin`, or `with no Vary`. */
export function answeredWith(message: Answer & Pick<Message, 'headers'>, name: string): Sentence {
  const found = headerLine(message, name);
  return found === null
    ? sentence`${request(message)} answered ${message.status} with no ${name}`
    : sentence`${request(message)} answered ${message.status} with ${found}`;
}

/** `Vary: Origin`, or null where there is none. */
export function headerLine({ headers }: Pick<Message, 'headers'>, name: string): string | null {
  const value = getHeader(headers, name);
  return value === null ? null : `${name}: ${cut(value)}`;
}

/** `Vary: Origin`, or `no Vary`. */
export const line = (message: Pick<Message, 'headers'>, name: string): Said =>
  headerLine(message, name) ?? sentence`no ${name}`;

/** Of the answer that was told of before. */
export const has = (found: string): Sentence => sentence`It has ${found}`;

/** The origin that the browser named. */
export const cameWith = ({ origin }: Pick<Message, 'origin'>): Sentence =>
  sentence`The request came with Origin: ${origin}`;

/** `a and b and c` */
export const together = (parts: readonly Said[]): Said =>
  parts.reduce((before, part) => sentence`${before} and ${part}`);
