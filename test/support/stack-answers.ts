import { readdirSync, readFileSync } from 'node:fs';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { exchange, failed, type ShortAnswer } from './exchange.ts';

/** What was measured lies beside the checkout: 59 server configurations, and what each answers with its CORS layer on. */
const FOLDER = '../shared/reference/stack-answers';

export type RawAnswer = Record<string, string | string[] | number> & { readonly s: number };

export interface Stack {
  readonly id: string;
  readonly curl: { readonly r: Record<string, RawAnswer>; readonly fp: Record<string, string> };
}

export const STACKS = readdirSync(FOLDER)
  .sort()
  .map((file): Stack => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')));

export const LISTED = 'http://localhost:18001';
export const UNLISTED = 'http://localhost:18002';
export const URL_OF_API = 'http://127.0.0.1:18400/api/items';

/** A raw answer has its CORS headers as `ac-allow-origin`, and its status as `s`. */
export function short({ s, ...raw }: RawAnswer, more: Record<string, string> = {}): ShortAnswer {
  const named = Object.entries(raw).map(([name, value]) => [name.replace(/^ac-/, 'access-control-'), value]);
  return { status: s, headers: { ...Object.fromEntries(named), ...more } };
}

export const ask = (origin: string, method: string, asks: string, answer: ShortAnswer) =>
  failed({ origin, startedAt: 10, hops: [{ url: URL_OF_API, method, preflight: { asks, ...answer } }] });

const sends = { 'Sec-Fetch-Storage-Access': 'none' };
export const get = (origin: string, answer: ShortAnswer, url = URL_OF_API) =>
  failed({ origin, startedAt: 10, hops: [{ url, sends, answer }] });

/** What each does for an origin that it knows. */
export function earlierOf({ curl: { r } }: Stack): Exchange[] {
  const [preflight, answer] = [r.preflight, r.get ?? r.actual];
  if (!preflight || !answer) return [];
  const asks = 'authorization,content-type,x-demo';
  const asked = { method: methodOf(r), preflight: { asks, ...short(preflight) } };
  const passes = preflight.s < 300 && 'ac-allow-methods' in preflight;
  return [
    exchange({ origin: LISTED, hops: [{ url: URL_OF_API, ...(passes && asked), sends, answer: short(answer) }] }),
  ];
}

/** The method that the stack was asked for, and allows. */
export const methodOf = (r: Stack['curl']['r']) =>
  /\bPUT\b/.test(String(r.preflight?.['ac-allow-methods'])) ? 'PUT' : 'GET';
