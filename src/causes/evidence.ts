import type { Message } from '../cors/effective.ts';
import { getHeader } from '../http/headers.ts';

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

/** `OPTIONS api.example.net/users` */
export const request = ({ on, method, url }: Pick<Message, 'on' | 'method' | 'url'>): string =>
  `${on === 'preflight' ? 'OPTIONS' : method} ${place(url)}`;

/** `OPTIONS api.example.net/users answered 401` */
export const answered = (message: Pick<Message, 'on' | 'method' | 'url' | 'status'>): string =>
  `${request(message)} answered ${message.status}`;

/** `Vary: Origin`, or `no Vary`. */
export function line({ headers }: Pick<Message, 'headers'>, name: string): string {
  const value = getHeader(headers, name);
  return value === null ? `no ${name}` : `${name}: ${cut(value)}`;
}
