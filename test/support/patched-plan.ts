import type { ReportedExchange } from '../../src/exports/report.ts';
import { patchHeaders } from '../../src/fixes/apply-patch.ts';
import type { ResponsePatch } from '../../src/fixes/fix.ts';
import type { HeaderLine } from '../../src/http/headers.ts';
import type { Answer, PlannedExchange } from './plan.ts';
import { isTainted } from './road.ts';

/**
 * The same exchange at URLs of its own, answered as patched.
 * @param from the part of its URLs that is to be replaced, such as `/x/7/`
 */
export function patchedPlan(
  { request, hops }: PlannedExchange,
  patches: readonly ResponsePatch[],
  from: string,
  to: string,
): PlannedExchange {
  const moved = (text: string) => text.replaceAll(from, to);
  return {
    request: { ...request, url: moved(request.url) },
    hops: hops.map(({ url, preflight, answer }, hop) => {
      const patched = (on: ResponsePatch['on'], planned: Answer) => {
        const patch = patches.find((one) => one.hop === hop && one.on === on);
        const { status, headers } = patch ? patchAnswer(planned, patch) : planned;
        return { ...planned, status, headers: headers.map(([name, value]): HeaderLine => [name, moved(value)]) };
      };
      return { url: moved(url), preflight: patched('preflight', preflight), answer: patched('response', answer) };
    }),
  };
}

const patchAnswer = ({ status, headers }: Answer, patch: ResponsePatch) => ({
  status: patch.status ?? status,
  headers: patchHeaders(headers, patch),
});

/** One planned exchange after it was sent. */
export interface Sent {
  readonly planned: PlannedExchange;
  /** The part of its URLs that is its own, such as `/x/7/`. */
  readonly path: string;
  /** Null where it stayed on the page's own origin. */
  readonly mine: ReportedExchange | null;
  /** Whether the page's promise was fulfilled. */
  readonly fulfilled: boolean;
}

export const isBlocked = ({ mine }: Sent): boolean => mine?.verdict.outcome === 'blocked';

/** Whether a fix says of itself that it is none where the request includes credentials. */
const isConditional = (mine: ReportedExchange): boolean => mine.fix?.why.includes('helps only if') === true;

/** Whether an exchange of a page on `page` is, or is led, to another origin. */
export function isCrossOrigin({ request, hops }: PlannedExchange, page: string): boolean {
  for (const { url, answer } of hops) {
    if (new URL(url).origin !== page || isLedAstray(answer)) return true;
    if (answer.drop) return false;
    // The page is given the redirect itself, wherever it leads.
    if (request.redirect === 'manual') return hops[1] !== undefined && new URL(hops[1].url).origin !== page;
  }
  return false;
}

const isLedAstray = ({ headers }: Answer): boolean =>
  headers.some(([name, value]) => name === 'Location' && value.startsWith('mailto:'));

/**
 * Why no header can help a blocked exchange, told from its plan and where the browser stopped; null where one can.
 * @param page origin of the page, `'null'` where it is opaque
 */
export function whyHopeless({ mine, planned }: Sent, page: string): string | null {
  const { on, hop } = mine?.verdict ?? {};
  if (hop == null) return 'not judged';
  const location = planned.hops[hop]?.answer.headers.find(([name]) => name === 'Location')?.[1] ?? '';
  if (on === 'redirect' && location.includes('@')) {
    return location.startsWith('mailto:') ? 'redirected away from HTTP' : 'redirected to a URL with userinfo';
  }
  if (planned.request.credentials !== 'include' || (mine && isConditional(mine))) return null;
  const way = planned.hops.slice(0, hop + (on === 'redirect' ? 2 : 1)).map(({ url }) => new URL(url).origin);
  const asNull = page === 'null' || isTainted(way.map((origin) => (origin === page ? 'page' : origin)));
  return asNull ? 'Origin: null with credentials' : null;
}

/** What became of an exchange that was sent again as patched. */
export function fateOf(before: Sent, after: Sent): 'works' | 'uncovers' | 'needs no credentials' | 'wrong' {
  if (after.fulfilled) return 'works';
  const { outcome, hop, on } = after.mine?.verdict ?? {};
  // What was never seen before the fix is judged, and fixed, in its turn.
  if (outcome === 'blocked' && before.mine && !wasSeen(before.mine, hop ?? 0, on ?? '')) return 'uncovers';
  if (outcome === 'network-failure' && failsOtherwise(after.planned)) return 'uncovers';
  const includes = after.planned.request.credentials === 'include';
  return before.mine && isConditional(before.mine) && includes ? 'needs no credentials' : 'wrong';
}

function wasSeen({ hops }: ReportedExchange, hop: number, on: string): boolean {
  const { preflight = null, status = null } = hops[hop] ?? {};
  if (on !== 'preflight') return status !== null;
  return preflight !== null && preflight !== 'cached' && preflight.status !== null;
}

/** Whether the plan has a fault that is not CORS: a dropped connection, or a Location that is no URL or none of HTTP. */
function failsOtherwise({ hops }: PlannedExchange): boolean {
  const isFaulty = ({ drop, headers }: Answer) =>
    drop ||
    headers.some(
      ([name, value]) => name === 'Location' && (!URL.canParse(value, 'http://a') || /^mailto:/.test(value)),
    );
  return hops.some(({ preflight, answer }) => isFaulty(preflight) || isFaulty(answer));
}

/** All that is needed to look into a fix that fails. */
export function describeSent({ planned, mine, fulfilled }: Sent): string {
  const { verdict, credentials, fix, hops } = mine ?? {};
  const seen = hops?.map(({ url, preflight, status }) => ({ url, asked: preflight !== null, status }));
  return JSON.stringify({ verdict, credentials, fix, seen, fulfilled, planned });
}
