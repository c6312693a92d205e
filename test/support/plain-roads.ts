import type { HeaderLine } from '../../src/http/headers.ts';
import type { Answer, Origins } from './plan.ts';
import { ASKS, allowing, answer, type Road, roadOf } from './road.ts';

/** What a server says to preflight and request alike, but for what is said to the preflight alone. */
interface Saying {
  readonly name: string;
  readonly headers: (origins: Origins) => readonly HeaderLine[];
  readonly preflightStatus?: number;
}

const without = (unwanted: string) => (origins: Origins) =>
  allowing(origins.page).filter(([name]) => name !== `Access-Control-Allow-${unwanted}`);

const SAYINGS: readonly Saying[] = [
  { name: 'all that is needed', headers: ({ page }) => allowing(page) },
  { name: 'nothing', headers: () => [] },
  { name: '*', headers: () => allowing('*') },
  { name: 'null', headers: () => allowing('null') },
  { name: 'another origin', headers: ({ sameSite }) => allowing(sameSite) },
  { name: 'no origin', headers: () => allowing('elsewhere') },
  { name: 'two origins', headers: ({ page, sameSite }) => allowing(`${page}, ${sameSite}`) },
  { name: 'its origin twice', headers: ({ page }) => [['Access-Control-Allow-Origin', page], ...allowing(page)] },
  { name: 'no credentials', headers: without('Credentials') },
  { name: 'no methods', headers: without('Methods') },
  { name: 'no headers', headers: without('Headers') },
  { name: 'that there is no such thing as a preflight', headers: ({ page }) => allowing(page), preflightStatus: 404 },
];

/** One URL and its answer, on the same site and on another: all that is ordinarily allowed or refused. */
export function plainRoads(origins: Origins): Road[] {
  const rows = (['sameSite', 'crossSite'] as const).flatMap((place) =>
    ASKS.flatMap((ask) => SAYINGS.map((saying) => ({ place, ask, saying }))),
  );
  return rows.map(({ place, ask: [asked, ask], saying }, index) => {
    const headers = saying.headers(origins);
    const preflight: Answer = answer(saying.preflightStatus ?? 204, headers);
    const hop = { url: `${origins[place]}/plain-${index}`, preflight, answer: answer(200, headers) };
    return roadOf(`${place}, ${asked}, which says ${saying.name}`, ask, [hop]);
  });
}
