import { originsOfHops, stepsOf } from '../../src/cors/effective.ts';
import { run } from '../../src/cors/run.ts';
import { unsafeHeaderNames } from '../../src/cors/safelist.ts';
import type { CredentialsMode } from '../../src/cors/verdict.ts';
import type { Exchange, Hop, Response } from '../../src/exchange/exchange.ts';
import type { HeaderLine } from '../../src/http/headers.ts';
import { isSafelistedMethod } from '../../src/http/methods.ts';
import { isSameOrigin, originOf } from '../../src/http/origin.ts';
import { redirectTarget } from '../../src/http/redirect.ts';
import { API, exchange, OTHER, PAGE, SIBLING } from './exchange.ts';
import type { Answer, Origins, PlannedExchange, PlannedHop, PlannedRequest } from './plan.ts';
import { createDice, randomExchange } from './random-exchange.ts';

const ORIGINS: Origins = { page: PAGE, sameSite: SIBLING, crossSite: API };

/** Random exchanges as a browser that holds to our rules would have told of them; the same seed makes the same ones. */
export function simulatedExchanges(seed: number, count: number): readonly Exchange[] {
  const dice = createDice(seed);
  return Array.from({ length: count }, (_, id) => simulate(elsewhere(randomExchange(dice, ORIGINS, id), id)));
}

/** Every third on three sites, so that redirects taint the origin on the way. */
function elsewhere(planned: PlannedExchange, id: number): PlannedExchange {
  return id % 3 === 0 ? JSON.parse(JSON.stringify(planned).replaceAll(SIBLING, OTHER)) : planned;
}

/** Lets an exchange go on until a rule stops it. An answer that is dropped in the plan is bare here. */
export function simulate({ request, hops: planned }: PlannedExchange): Exchange {
  let so: readonly Hop[] = [];
  let next: { url: string; method: string } | null = request;
  for (const plan of planned) {
    if (!next) break;
    for (const hop of statesOf(plan, request, next, so)) {
      const failed = failureOf([...so, hop], request);
      if (failed === 'announced') return told([...so, { ...hop, redirectUrl: targetOf(hop) }], STUCK);
      if (failed) return told([...so, hop], REFUSED);
      next = nextOf(hop);
      if (hop.response) so = [...so, { ...hop, redirectUrl: next?.url ?? null }];
    }
  }
  return told(so, {});
}

const REFUSED: Partial<Exchange> = { outcome: 'failed', answered: false, netError: 'net::ERR_FAILED' };
/** Of a redirect to `mailto:` that is followed, nothing is heard again. */
const STUCK: Partial<Exchange> = { outcome: 'pending', answered: false, finishedAt: null };

const told = (hops: readonly Hop[], facts: Partial<Exchange>): Exchange => ({
  ...exchange({ hops: [], startedAt: 0 }),
  hops,
  ...facts,
});

const modeOf = ({ credentials }: PlannedRequest): CredentialsMode =>
  credentials === 'include' ? 'include' : 'not-include';

function failureOf(hops: readonly Hop[], request: PlannedRequest): 'at once' | 'announced' | null {
  const { failed } = run(stepsOf(told(hops, {}), modeOf(request)));
  return failed && (failed.rule.afterRedirect ? 'announced' : 'at once');
}

/** A hop as it is judged: first with the answer to its preflight, if it needs one, then with its own. */
function statesOf(
  { preflight: permission, answer }: PlannedHop,
  request: PlannedRequest,
  { url, method }: { url: string; method: string },
  before: readonly Hop[],
): readonly Hop[] {
  const bare = bareHop(url, method);
  const at = originsOfHops(told([...before, bare], {})).at(-1);
  const origin: HeaderLine = ['Origin', at?.origin ?? PAGE];
  const lines: HeaderLine[] = Object.entries(request.headers);
  const names = unsafeNames(lines);
  const asks = at?.underCors && (names.length > 0 || !isSafelistedMethod(method) || request.listensToUpload);
  const preflight = asks ? preflightOf(url, method, names, origin, permission) : null;
  const requestHeaders = [
    origin,
    ['Sec-Fetch-Mode', 'cors'] as const,
    ...lines,
    ...storageAccess(modeOf(request), url),
  ];
  const sent = { ...bare, preflight, requestHeaders, response: responseOf(answer) };
  return preflight ? [{ ...bare, preflight }, sent] : [sent];
}

const targetOf = ({ url, response }: Hop): string | null =>
  response && redirectTarget(url, response.status, response.headers ?? []);

/** What is asked for after this hop. */
function nextOf(hop: Hop): { url: string; method: string } | null {
  const url = targetOf(hop);
  const status = hop.response?.status;
  if (url === null || status === undefined) return null;
  const asGet = (status === 303 && hop.method !== 'HEAD') || (status <= 302 && hop.method === 'POST');
  return { url, method: asGet ? 'GET' : hop.method };
}

const bareHop = (url: string, method: string): Hop => ({
  url,
  method,
  startedAt: 0,
  requestHeaders: null,
  preflight: null,
  response: null,
  redirectUrl: null,
  intendedHeaders: null,
  body: null,
});

const unsafeNames = (list: readonly HeaderLine[]): readonly string[] => {
  // The page set it, which what goes over the wire does not show.
  const authorization = list.some(([name]) => name === 'Authorization') ? ['authorization'] : [];
  return [...authorization, ...unsafeHeaderNames(list)].sort();
};

function preflightOf(url: string, method: string, names: readonly string[], origin: HeaderLine, answer: Answer) {
  const asked: HeaderLine[] = [['Access-Control-Request-Method', method], origin];
  if (names.length > 0) asked.push(['Access-Control-Request-Headers', names.join(',')]);
  const times = { startedAt: 0, finishedAt: 1 };
  return { id: `preflight of ${url}`, ...times, requestHeaders: asked, response: responseOf(answer), netError: null };
}

const responseOf = ({ status, headers, drop }: Answer): Response => ({
  status: drop ? 200 : status,
  headers,
  judgedHeaders: null,
  fromCache: false,
});

/** Chromium sends it with credentials to another site than the page's. */
const storageAccess = (mode: CredentialsMode, url: string): readonly HeaderLine[] =>
  mode === 'include' && !isSameOrigin(originOf(url), SIBLING) && !isSameOrigin(originOf(url), PAGE)
    ? [['Sec-Fetch-Storage-Access', 'none']]
    : [];
