import type { Origins, PlannedHop } from './plan.ts';
import { ASKS, allowing, answer, isTainted, type Road, roadOf } from './road.ts';

/** The three origins, and one more that is on a site of its own. */
type Place = keyof Origins | 'third';

const PLACES: readonly Place[] = ['page', 'sameSite', 'crossSite', 'third'];

/** Every way over two redirects that leaves the page. */
const SHORT_WAYS: readonly (readonly Place[])[] = PLACES.flatMap((first) =>
  PLACES.flatMap((second) => PLACES.map((last) => [first, second, last])),
).filter((way) => way.some((place) => place !== 'page'));

/** Ways over three and four redirects: out and back, on and on, to and fro, and long within one origin. */
const LONG_WAYS: readonly (readonly Place[])[] = [
  ['page', 'page', 'page', 'crossSite'],
  ['page', 'crossSite', 'page', 'crossSite'],
  ['crossSite', 'page', 'page', 'page'],
  ['crossSite', 'crossSite', 'crossSite', 'sameSite'],
  ['crossSite', 'sameSite', 'third', 'page'],
  ['sameSite', 'crossSite', 'sameSite', 'crossSite'],
  ['page', 'page', 'sameSite', 'crossSite', 'page'],
  ['crossSite', 'crossSite', 'crossSite', 'crossSite', 'crossSite'],
  ['sameSite', 'page', 'crossSite', 'page', 'third'],
  ['page', 'sameSite', 'crossSite', 'third', 'page'],
];

const STATUSES = [301, 302, 303, 307, 308];

interface Saying {
  readonly name: string;
  /** Access-Control-Allow-Origin at one URL of the way; `right` is what would be right there. */
  allowOrigin(hop: number, right: string, page: string): string | null;
}

/** What the servers on a way say: all is right, or one thing is not. */
const sayingsOn = (way: readonly Place[]): Saying[] => [
  { name: 'right everywhere', allowOrigin: (_, right) => right },
  { name: '* everywhere', allowOrigin: () => '*' },
  { name: 'the page everywhere, tainted or not', allowOrigin: (_hop, _right, page) => page },
  ...way.map((_, missing) => ({
    name: `no header at URL ${missing + 1}`,
    allowOrigin: (hop: number, right: string) => (hop === missing ? null : right),
  })),
];

/**
 * Redirects upon redirects, in every status, simple and preflighted, with and without credentials: each by turns on the
 * short ways, all of them on the long ones. (All on all are 1,808 roads, which agreed too and took 23 s.)
 */
export function longRoads(origins: Origins): Road[] {
  // Chromium finds every name under `localhost` on the machine itself.
  const places = { ...origins, third: origins.crossSite.replace('127.0.0.1', 'third.localhost') };
  const turns = (ways: readonly (readonly Place[])[]) =>
    ways.flatMap((way) => sayingsOn(way).map((saying) => ({ way, saying })));
  const short = turns(SHORT_WAYS).flatMap((row, index) =>
    ASKS.filter((_, turn) => turn === index % ASKS.length).map((ask) => ({ ...row, ask })),
  );
  const long = turns(LONG_WAYS).flatMap((row) => ASKS.map((ask) => ({ ...row, ask })));
  return [...short, ...long].map(({ way, saying, ask: [asked, ask] }, index) => {
    const urls = way.map((place, hop) => `${places[place]}/long-${index}-${hop}`);
    const statuses = urls.map((_, hop) => STATUSES[(index + hop) % STATUSES.length] ?? 302);
    const hops = urls.map((url, hop): PlannedHop => {
      const right = isTainted(way.slice(0, hop + 1)) ? 'null' : origins.page;
      const headers = allowing(saying.allowOrigin(hop, right, origins.page));
      const next = urls[hop + 1];
      const actual =
        next === undefined ? answer(200, headers) : answer(statuses[hop] ?? 302, [...headers, ['Location', next]]);
      return { url, preflight: answer(204, headers), answer: actual };
    });
    return roadOf(`${way.join(' → ')}, ${asked}, ${saying.name}`, ask, hops);
  });
}
