import { asSent } from './as-sent.ts';
import { brokenByExtension } from './broken-by-extension.ts';
import { cachedForAnotherOrigin } from './cached-for-another-origin.ts';
import type { Cause, CauseFacts, CauseRule, Confidence } from './cause.ts';
import { credentialsNotAllowed } from './credentials-not-allowed.ts';
import { errorWithoutHeaders } from './error-without-headers.ts';
import { gatewayErrorPage } from './gateway-error-page.ts';
import { headerNotListed } from './header-not-listed.ts';
import { headersOnWrongResponse } from './headers-on-wrong-response.ts';
import { knownFailure } from './known-failure.ts';
import { listMalformed } from './list-malformed.ts';
import { maskedByExtension } from './masked-by-extension.ts';
import { methodCase } from './method-case.ts';
import { methodNotListed } from './method-not-listed.ts';
import { noCorsConfigured } from './no-cors-configured.ts';
import { nullOrigin } from './null-origin.ts';
import { originListInHeader } from './origin-list-in-header.ts';
import { originMisspelled } from './origin-misspelled.ts';
import { originNotAllowed } from './origin-not-allowed.ts';
import { originPatternInHeader } from './origin-pattern-in-header.ts';
import { otherReading } from './other-reading.ts';
import { preflightCrashed } from './preflight-crashed.ts';
import { preflightNeedsAuth } from './preflight-needs-auth.ts';
import { preflightNotRouted } from './preflight-not-routed.ts';
import { redirectCanonical } from './redirect-canonical.ts';
import { redirectTaintedOrigin } from './redirect-tainted-origin.ts';
import { redirectToHttps } from './redirect-to-https.ts';
import { redirectToLogin } from './redirect-to-login.ts';
import { redirectUserinfo } from './redirect-userinfo.ts';
import { spaFallback } from './spa-fallback.ts';
import { stalePreflightCache } from './stale-preflight-cache.ts';
import { templateNotExpanded } from './template-not-expanded.ts';
import { twoWriters } from './two-writers.ts';
import { wildcardTakenLiterally } from './wildcard-taken-literally.ts';
import { wildcardWithCredentials } from './wildcard-with-credentials.ts';

/** They look at what was judged. */
const INTERFERENCE: readonly CauseRule[] = [maskedByExtension, brokenByExtension];

/** They look at what the server sent. Of those that are equally sure, the first is told first. */
const SERVER: readonly CauseRule[] = [
  redirectUserinfo,
  redirectTaintedOrigin,
  redirectToLogin,
  redirectToHttps,
  redirectCanonical,
  twoWriters,
  templateNotExpanded,
  originPatternInHeader,
  originListInHeader,
  originMisspelled,
  nullOrigin,
  cachedForAnotherOrigin,
  wildcardWithCredentials,
  credentialsNotAllowed,
  listMalformed,
  wildcardTakenLiterally,
  methodCase,
  headersOnWrongResponse,
  stalePreflightCache,
  methodNotListed,
  headerNotListed,
  preflightNeedsAuth,
  gatewayErrorPage,
  preflightCrashed,
  spaFallback,
  originNotAllowed,
  errorWithoutHeaders,
  preflightNotRouted,
  noCorsConfigured,
];

/** Every cause that is not one of `FAILURES`. */
export const CAUSES: readonly CauseRule[] = [...INTERFERENCE, ...SERVER];

export function causeById(id: string): CauseRule | undefined {
  return CAUSES.find((cause) => cause.id === id);
}

const RANK: Record<Confidence, number> = { certain: 0, likely: 1, possible: 2 };

/**
 * Why an exchange failed, the surest first; empty where nothing failed, or where we cannot say that anything did. What
 * only passed because something in the browser masks the server's fault has failed, too. Where the credentials mode is not
 * known, what would be the cause in the other is possible.
 */
export function causesOf(facts: CauseFacts, server = SERVER): readonly Cause[] {
  const { verdict } = facts;
  if (verdict.failure) return knownFailure(verdict);
  if (verdict.outcome !== 'blocked' && verdict.interference === null) return [];
  const sent = asSent(facts);
  const found = [...findAll(INTERFERENCE, facts), ...(sent ? findAll(server, sent) : [])];
  const other = otherReading(facts);
  const known = new Set(found.map(({ id }) => id));
  const besides = other ? findAll(server, other).filter(({ id }) => !known.has(id)) : [];
  return [...found, ...besides.map((cause) => ({ ...cause, confidence: 'possible' as const }))].sort(
    (a, b) => RANK[a.confidence] - RANK[b.confidence],
  );
}

/** One that throws is silent, and the others are still told. */
function findAll(rules: readonly CauseRule[], facts: CauseFacts): Cause[] {
  return rules.flatMap((rule) => {
    try {
      const found = rule.find(facts);
      return found ? [{ id: rule.id, ...found }] : [];
    } catch {
      return [];
    }
  });
}
