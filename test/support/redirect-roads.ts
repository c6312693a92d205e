import type { Origins, PlannedRequest } from './plan.ts';
import { allowing, answer, isTainted, type Road, roadOf } from './road.ts';

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
    const headers = (value: Value, own: string) =>
      allowing(value === 'own' ? own : value === 'page' ? origins.page : value);
    const atFirst = headers(values[0], origins.page);
    const atLast = headers(values[1], isTainted([from, to]) ? 'null' : origins.page);
    return roadOf(
      `${status} ${wayName}, ${askName}, credentials ${credentials}, ${values.join(' then ')}`,
      { ...ask, credentials },
      [
        { url: first, preflight: answer(204, atFirst), answer: answer(status, [...atFirst, ['Location', last]]) },
        { url: last, preflight: answer(204, atLast), answer: answer(200, atLast) },
      ],
    );
  });
}
