import type { HeaderLine } from '../../src/http/headers.ts';
import type { Answer, Origins } from './plan.ts';

/** Something the page asks for twice; the second time the browser's cache has a say. */
export interface CachedRoad {
  readonly name: string;
  /** How it is asked for the first time. The second time is always a fetch that wants to read the answer. */
  readonly first: RequestMode;
  readonly answer: Answer;
  /** True where the browser keeps no copy, so that the server is asked both times. */
  readonly isNotStored?: true;
}

type Sayings = readonly HeaderLine[];

const FRESH: Sayings = [['Cache-Control', 'max-age=600']];
const STALE: Sayings = [
  ['Cache-Control', 'no-cache'],
  ['ETag', '"a"'],
];
const REDIRECT: Sayings = [...FRESH, ['Location', '?end']];
const allow = (origin: string): Sayings => [['Access-Control-Allow-Origin', origin]];
const ok = (...headers: Sayings[]): Answer => ({ status: 200, headers: headers.flat() });
const still = (...headers: Sayings[]): Answer => ({ status: 304, headers: [...STALE, ...headers.flat()] });

export function cachedRoads({ page, sameSite }: Origins): CachedRoad[] {
  const row = (name: string, first: RequestMode, answer: Answer): CachedRoad => ({ name, first, answer });
  return [
    row('a cache hit that allows', 'cors', ok(FRESH, allow(page))),
    row('a cache hit that allows all', 'cors', ok(FRESH, allow('*'))),
    row('a cache hit that lacks the header, stored by an element', 'no-cors', ok(FRESH)),
    row('a cache hit that allows another origin, stored by an element', 'no-cors', ok(FRESH, allow(sameSite))),
    row('a cache hit that allows, stored by an element', 'no-cors', ok(FRESH, allow('*'))),
    { ...row('an answer that was refused, and so was not stored', 'cors', ok(FRESH)), isNotStored: true },
    row('a redirect from the cache that allows', 'cors', { status: 301, headers: [...REDIRECT, ...allow('*')] }),
    row('a redirect from the cache that lacks the header', 'no-cors', { status: 301, headers: REDIRECT }),
    row('a 304 that says nothing of CORS, of a copy that allows', 'cors', {
      ...ok(STALE, allow(page)),
      revalidated: still(),
    }),
    row('a 304 that allows, of a copy that allows', 'cors', {
      ...ok(STALE, allow(page)),
      revalidated: still(allow(page)),
    }),
    row('a 304 that allows another origin, of a copy that allows', 'cors', {
      ...ok(STALE, allow(page)),
      revalidated: still(allow(sameSite)),
    }),
    row('a 304 that allows, of a copy that lacks the header', 'no-cors', {
      ...ok(STALE),
      revalidated: still(allow(page)),
    }),
    row('a 304 that says nothing of CORS, of a copy that lacks the header', 'no-cors', {
      ...ok(STALE),
      revalidated: still(),
    }),
  ];
}
