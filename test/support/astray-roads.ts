import type { Origins, PlannedHop } from './plan.ts';
import { ASKS, allowing, answer, isTainted, type NamedAsk, type Road, roadOf } from './road.ts';

/** The URLs that lead up to a redirect astray, the last of which is where it is met. */
const WAYS: readonly (readonly (keyof Origins)[])[] = [
  ['page'],
  ['crossSite'],
  ['page', 'crossSite'],
  ['crossSite', 'crossSite'],
  ['crossSite', 'sameSite'],
  ['crossSite', 'page'],
];

const PREFLIGHTED = ASKS.filter(([, { method }]) => method === 'PUT');
const WITHOUT_CREDENTIALS = ASKS.filter(([, { credentials }]) => credentials !== 'include');

/** Where no fetch can follow; nowhere at all, which is no redirect. */
const leadsOf = ({ sameSite, crossSite }: Origins, closedPort: number): readonly string[] => [
  `${sameSite.replace('//', '//user:pass@')}/end`,
  `${crossSite.replace('//', '//user@')}/end`,
  `http://127.0.0.1:${closedPort}/`,
  'http://127.0.0.1:6000/',
  'http://[',
  'mailto:a@example.com',
  'data:,a',
  'file:///etc/hostname',
  'about:blank',
  'blob:a',
  'ftp://127.0.0.1/',
  'ws://127.0.0.1/',
  'javascript:0',
  'chrome://version/',
  '',
];

/** Redirects to where no fetch can follow: at once or after another redirect, of the request or of its preflight. */
export function astrayRoads(origins: Origins, closedPort: number): Road[] {
  const leads = leadsOf(origins, closedPort);
  const rows = WAYS.flatMap((way) => leads.flatMap((lead) => ASKS.map((ask) => ({ way, lead, ask })))).filter(
    // What never leaves the page is no exchange.
    ({ way, lead }) => way.includes('crossSite') || lead !== '',
  );
  const astray = rows.map(({ way, lead, ask: [asked, ask] }, index) => {
    const urls = way.map((place, hop) => `${origins[place]}/astray-${index}-${hop}`);
    const hops = urls.map((url, hop): PlannedHop => {
      const allowed = allowing(isTainted(way.slice(0, hop + 1)) ? 'null' : origins.page);
      const location = urls[hop + 1] ?? lead;
      return { url, preflight: answer(204, allowed), answer: answer(307, [...allowed, ['Location', location]]) };
    });
    return roadOf(`${way.join(' → ')} → ${lead}, ${asked}`, ask, hops);
  });
  const ofPreflights = leads.flatMap((lead, index) =>
    PREFLIGHTED.map((ask) => preflightAstray(origins, lead, ask, index)),
  );
  return [...astray, ...ofPreflights];
}

function preflightAstray({ page, crossSite }: Origins, lead: string, [asked, ask]: NamedAsk, index: number): Road {
  const url = `${crossSite}/preflight-astray-${index}-${ask.credentials}`;
  const preflight = answer(307, [...allowing(page), ['Location', lead]]);
  return roadOf(`its preflight → ${lead}, ${asked}`, ask, [{ url, preflight, answer: answer(200, allowing(page)) }]);
}

/** The origins that a loop goes round. */
const LOOPS: readonly (readonly (keyof Origins)[])[] = [
  ['crossSite'],
  ['crossSite', 'crossSite'],
  ['page', 'crossSite'],
  ['crossSite', 'sameSite'],
  ['page', 'sameSite', 'crossSite'],
];

/** As many redirects as Chromium follows, and one more. */
const NUMBERS = [20, 21];

/** Redirects without an end, and ones with an end that comes late. */
export function endlessRoads(origins: Origins): Road[] {
  const allowed = allowing('*');
  const redirect = (url: string, location: string): PlannedHop => {
    return { url, preflight: answer(204, allowed), answer: answer(307, [...allowed, ['Location', location]]) };
  };
  const loops = LOOPS.flatMap((places, index) =>
    WITHOUT_CREDENTIALS.map(([asked, ask]) => {
      const urls = places.map((place, hop) => `${origins[place]}/loop-${index}-${ask.method}-${hop}`);
      const hops = urls.map((url, hop) => redirect(url, urls[(hop + 1) % urls.length] ?? url));
      return roadOf(`a loop ${places.join(' → ')}, ${asked}`, ask, hops);
    }),
  );
  const late = NUMBERS.flatMap((number) =>
    WITHOUT_CREDENTIALS.map(([asked, ask]) => {
      const url = (hop: number) => `${origins.crossSite}/late-${number}-${ask.method}-${hop}`;
      const hops = Array.from({ length: number }, (_, hop) => redirect(url(hop), url(hop + 1)));
      const end = { url: url(number), preflight: answer(204, allowed), answer: answer(200, allowed) };
      return roadOf(`${number} redirects, ${asked}`, ask, [...hops, end]);
    }),
  );
  return [...loops, ...late];
}
