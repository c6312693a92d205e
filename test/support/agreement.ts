import type { ChromiumRequest } from '../../scripts/chromium-verdicts.mjs';
import type { ChromiumError } from '../../src/cors/verdict.ts';
import type { ReportedExchange } from '../../src/exports/report.ts';
import type { PlannedExchange } from './plan.ts';

/** How our verdict on one exchange compares with Chromium's. */
export interface Agreement {
  readonly agrees: boolean;
  readonly alternatives: boolean;
  readonly rightFirst: boolean;
  readonly ours: unknown;
  readonly chromium: unknown;
  readonly planned: PlannedExchange;
  readonly mine: ReportedExchange | undefined;
}

/** Whether the same failure is named; Chromium names any one of several missing headers. */
function isSameError(ours: ChromiumError | null, theirs: ChromiumError | null, missing: readonly string[]): boolean {
  if (ours === null || theirs === null) return ours === theirs;
  if (ours.corsError !== theirs.corsError) return false;
  if (ours.corsError === 'HeaderDisallowedByPreflightResponse') return missing.includes(theirs.failedParameter);
  return ours.failedParameter === theirs.failedParameter;
}

/** The names a preflight asked for and its answer does not list: any of them may be the one Chromium names. */
function missingHeaders(exchange: ReportedExchange | undefined): string[] {
  const preflight = exchange?.hops.at(-1)?.preflight;
  if (!preflight || preflight === 'cached') return [];
  const values = (lines: [string, string][], wanted: string) =>
    lines
      .filter(([name]) => name.toLowerCase() === wanted)
      .flatMap(([, value]) => value.split(','))
      .map((name) => name.trim().toLowerCase());
  const allowed = values(preflight.responseHeaders, 'access-control-allow-headers');
  return values(preflight.requestHeaders, 'access-control-request-headers').filter((name) => !allowed.includes(name));
}

export function compareVerdicts(
  planned: PlannedExchange,
  mine: ReportedExchange | undefined,
  theirs: ChromiumRequest | undefined,
): Agreement {
  const chromium = theirs?.corsError ?? null;
  const { chromium: ours = null, alternatives = [], outcome = 'missing' } = mine?.verdict ?? {};
  const missing = missingHeaders(mine);
  const among = alternatives.some((alternative) => isSameError(alternative.chromium, chromium, missing));
  const first = isSameError(ours, chromium, missing);
  const sure = outcome !== 'contradicted' && outcome !== 'unknown' && outcome !== 'pending';
  return {
    agrees: sure && (alternatives.length > 0 ? among : first) && passedAlike(outcome, theirs),
    alternatives: alternatives.length > 0,
    rightFirst: alternatives.length > 0 && first,
    ours: mine?.verdict,
    chromium: { error: chromium, text: theirs?.errorText ?? null },
    planned,
    mine,
  };
}

/**
 * `allowed` must mean that Chromium let the page have it, and a failure that it did not. ERR_ABORTED is the page's own
 * doing: `redirect: 'manual'` hides a 302 even where it leads nowhere.
 */
function passedAlike(outcome: string, theirs: ChromiumRequest | undefined): boolean {
  if (outcome === 'missing') return theirs === undefined || theirs.errorText === null || theirs.corsError === null;
  if (outcome === 'allowed') return theirs?.errorText === null || theirs?.errorText === 'net::ERR_ABORTED';
  if (outcome === 'network-failure') return theirs?.errorText !== null && theirs?.corsError === null;
  return true;
}

/**
 * The only cases in which nothing outside the page tells the credentials mode. Two are in chromium.md (measured over
 * 15,000 exchanges): a refused preflight, or a redirect with userinfo, whose origin passes without credentials and
 * fails with them, with a second fault behind. The third is ours: `*` in Access-Control-Allow-Methods, which allows
 * the method only without credentials, with a header that is allowed in neither mode behind.
 */
export function isAmbiguous(mine: ReportedExchange | undefined): boolean {
  const { alternatives = [] } = mine?.verdict ?? {};
  const included = alternatives.find(({ when }) => when.includes('credentials:'))?.chromium.corsError;
  const without = alternatives.find(({ when }) => !when.includes('credentials:'))?.chromium.corsError;
  if (!included || !without) return false;
  if (/WildcardOriginNotAllowed|InvalidAllowCredentials/.test(included)) return BEHIND.test(without);
  return included === 'MethodDisallowedByPreflightResponse' && without === 'HeaderDisallowedByPreflightResponse';
}

const BEHIND =
  /^(PreflightInvalidStatus|InvalidAllow(Methods|Headers)PreflightResponse|(Method|Header)DisallowedByPreflightResponse|RedirectContainsCredentials)$/;

/** All that is needed to look into a disagreement, without the headers every request has. */
export function describeDisagreement({ ours, chromium, planned, mine }: Agreement): string {
  const { credentials = null, netError = null, hops = [] } = mine ?? {};
  return JSON.stringify({ ours, chromium, credentials, netError, planned, hops });
}
