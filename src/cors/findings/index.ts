import { acacNotExactTrue } from './acac-not-exact-true.ts';
import { acacWithStar } from './acac-with-star.ts';
import { acahHeaderNameTypo } from './acah-header-name-typo.ts';
import { acaoEchoAny } from './acao-echo-any.ts';
import { acaoEchoAnyWithCredentials } from './acao-echo-any-with-credentials.ts';
import { acaoNullAllowed } from './acao-null-allowed.ts';
import { acaoNullWithCredentials } from './acao-null-with-credentials.ts';
import { acaoOnlyWithOrigin } from './acao-only-with-origin.ts';
import { acaoStarPrivate } from './acao-star-private.ts';
import { allowHeadersOnActualOnly } from './allow-headers-on-actual-only.ts';
import { allowVsAcam } from './allow-vs-acam.ts';
import { authorizationNotListed } from './authorization-not-listed.ts';
import { cookiesNotSent } from './cookies-not-sent.ts';
import { corsHeadersOnNonCors } from './cors-headers-on-non-cors.ts';
import { duplicateCorsHeaders } from './duplicate-cors-headers.ts';
import { endpointsDiffer } from './endpoints-differ.ts';
import { errorResponseLacksHeaders } from './error-response-lacks-headers.ts';
import { exposeHeadersOnPreflightOnly } from './expose-headers-on-preflight-only.ts';
import { exposeMissing } from './expose-missing.ts';
import type { FindingRule } from './finding-rule.ts';
import { headerSilentlyDropped } from './header-silently-dropped.ts';
import { headersOverBroad } from './headers-over-broad.ts';
import { maxAgeInvalid } from './max-age-invalid.ts';
import { maxAgeMissing } from './max-age-missing.ts';
import { maxAgeOverCap } from './max-age-over-cap.ts';
import { maxAgeZero } from './max-age-zero.ts';
import { methodsLowercase } from './methods-lowercase.ts';
import { methodsOverBroad } from './methods-over-broad.ts';
import { options5xx } from './options-5xx.ts';
import { optionsAuthRequired } from './options-auth-required.ts';
import { optionsHtml } from './options-html.ts';
import { optionsNotRouted } from './options-not-routed.ts';
import { optionsRedirected } from './options-redirected.ts';
import { pnaHeaderUseless } from './pna-header-useless.ts';
import { preflightAvoidable } from './preflight-avoidable.ts';
import { redirectTaintsOrigin } from './redirect-taints-origin.ts';
import { requestMethodLowercase } from './request-method-lowercase.ts';
import { varyOriginMissing } from './vary-origin-missing.ts';
import { wildcardWithCredentialsLists } from './wildcard-with-credentials-lists.ts';

/** Every finding a browser does not make of itself, in the order they are told: what is amiss first, hints last. */
export const FINDINGS: readonly FindingRule[] = [
  exposeMissing,
  optionsAuthRequired,
  optionsNotRouted,
  optionsRedirected,
  options5xx,
  optionsHtml,
  errorResponseLacksHeaders,
  cookiesNotSent,
  headerSilentlyDropped,
  varyOriginMissing,
  acaoOnlyWithOrigin,
  corsHeadersOnNonCors,
  acaoEchoAnyWithCredentials,
  acaoEchoAny,
  acaoNullWithCredentials,
  acaoNullAllowed,
  acaoStarPrivate,
  acacNotExactTrue,
  acacWithStar,
  duplicateCorsHeaders,
  wildcardWithCredentialsLists,
  authorizationNotListed,
  acahHeaderNameTypo,
  methodsLowercase,
  requestMethodLowercase,
  maxAgeOverCap,
  maxAgeInvalid,
  maxAgeMissing,
  maxAgeZero,
  preflightAvoidable,
  allowVsAcam,
  endpointsDiffer,
  methodsOverBroad,
  headersOverBroad,
  pnaHeaderUseless,
  allowHeadersOnActualOnly,
  exposeHeadersOnPreflightOnly,
  redirectTaintsOrigin,
];

export function findingById(id: string): FindingRule | undefined {
  return FINDINGS.find((rule) => rule.id === id);
}
