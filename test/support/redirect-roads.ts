import type { HeaderLine } from '../../src/http/headers.ts';
import type { Answer, Origins, PlannedExchange, PlannedRequest } from './plan.ts';

/** A planned exchange, and what it is in words. */
export interface Road extends PlannedExchange {
  readonly name: string;
}

const STATUSES = [301, 302, 303, 307, 308];

/** Where a redirect is met, and where it leads. */
const WAYS: readonly (readonly [name: string, from: keyof Origins, to: keyof Origins])[] = [
  ['within the page and out of it', 'page', 'crossSite'],
  ['within the other origin', 'crossSite', 'crossSite'],
  ['to a third origin', 'crossSite', 'sameSite'],
  ['back to the page', 'crossSite', 'page'],
];

const ASKS: readonly (readonly [name: string, ask: Pick<PlannedRequest, 'method' | 'headers'>])[] = [
  ['simple', { method: 'GET', headers: {} }],
  ['preflighted by a header', { method: 'GET', headers: { 'x-a': '1' } }],
  ['preflighted by its method', { method: 'PUT', headers: {} }],
];

const CREDENTIALS = ['same-origin', 'include'] as const;

/** What Access-Control-Allow-Origin says on the redirect and on the last answer; `own` is what would be right there. */
const VALUES = [
  ['own', 'own'],
  ['*', '*'],
  [null, 'own'],
  ['own', null],
  ['own', 'page'],
] as const;

type Value = (typeof VALUES)[number][number];

/** Every redirect status on every way, simple and preflighted, with and without credentials. */
export function redirectRoads(origins: Origins): Road[] {
  const rows = STATUSES.flatMap((status) =>
    WAYS.flatMap((way) =>
      ASKS.flatMap((ask) =>
        CREDENTIALS.flatMap((credentials) => VALUES.map((values) => ({ status, way, ask, credentials, values }))),
      ),
    ),
  );
  return rows.map(({ status, way: [wayName, from, to], ask: [askName, ask], credentials, values }, index) => {
    const first = `${origins[from]}/road-${index}`;
    const last = `${origins[to]}/road-${index}-end`;
    // The origin is tainted by a redirect between two origins, neither of which is the page's.
    const isTainted = from !== 'page' && from !== to;
    const headers = (value: Value, own: string) =>
      allowing(value === 'own' ? own : value === 'page' ? origins.page : value);
    const atFirst = headers(values[0], origins.page);
    const atLast = headers(values[1], isTainted ? 'null' : origins.page);
    return {
      name: `${status} ${wayName}, ${askName}, credentials ${credentials}, ${values.join(' then ')}`,
      request: {
        url: first,
        api: 'fetch',
        credentials,
        redirect: 'follow',
        body: null,
        listensToUpload: false,
        ...ask,
      },
      hops: [
        { url: first, preflight: answer(204, atFirst), answer: answer(status, [...atFirst, ['Location', last]]) },
        { url: last, preflight: answer(204, atLast), answer: answer(200, atLast) },
      ],
    };
  });
}

/** Roads that lead astray. */
export function oddRoads(origins: Origins): Road[] {
  const own = allowing(origins.page);
  const odd = (name: string, path: string, location: string, start = origins.crossSite): Road => {
    const url = `${start}/${path}`;
    return {
      name,
      request: {
        url,
        api: 'fetch',
        method: 'GET',
        headers: {},
        credentials: 'omit',
        redirect: 'follow',
        body: null,
        listensToUpload: false,
      },
      hops: [{ url, preflight: answer(204, own), answer: answer(302, [...own, ['Location', location]]) }],
    };
  };
  const userinfo = (origin: string) => origin.replace('//', '//user:pass@');
  return [
    odd('a loop', 'loop', '/loop'),
    odd('to a URL with userinfo', 'userinfo', `${userinfo(origins.sameSite)}/end`),
    odd('to a URL of its own with userinfo', 'userinfo-own', `${userinfo(origins.crossSite)}/end`),
    odd('from the page to a URL with userinfo', 'userinfo-page', `${userinfo(origins.crossSite)}/end`, origins.page),
    odd('to mailto:', 'mailto', 'mailto:a@example.com'),
    odd('to data:', 'data', 'data:,a'),
    odd('to what is no URL', 'no-url', 'http://['),
    odd('to nowhere', 'nowhere', ''),
  ];
}

const answer = (status: number, headers: readonly HeaderLine[]): Answer => ({ status, headers });

const allowing = (origin: string | null): HeaderLine[] =>
  origin === null
    ? []
    : [
        ['Access-Control-Allow-Origin', origin],
        ['Access-Control-Allow-Credentials', 'true'],
        ['Access-Control-Allow-Methods', 'PUT'],
        ['Access-Control-Allow-Headers', 'x-a'],
      ];
