import { acacNotTrue } from './acac-not-true.ts';
import { acaoInvalid } from './acao-invalid.ts';
import { acaoMismatch } from './acao-mismatch.ts';
import { acaoMissing } from './acao-missing.ts';
import { acaoMultiple } from './acao-multiple.ts';
import { acaoWildcardWithCredentials } from './acao-wildcard-with-credentials.ts';
import { preflightAcacNotTrue } from './preflight-acac-not-true.ts';
import { preflightAcahUnparsable } from './preflight-acah-unparsable.ts';
import { preflightAcamUnparsable } from './preflight-acam-unparsable.ts';
import { preflightAcaoInvalid } from './preflight-acao-invalid.ts';
import { preflightAcaoMismatch } from './preflight-acao-mismatch.ts';
import { preflightAcaoMissing } from './preflight-acao-missing.ts';
import { preflightAcaoMultiple } from './preflight-acao-multiple.ts';
import { preflightAcaoWildcardWithCredentials } from './preflight-acao-wildcard-with-credentials.ts';
import { preflightHeaderNotAllowed } from './preflight-header-not-allowed.ts';
import { preflightMethodNotAllowed } from './preflight-method-not-allowed.ts';
import { preflightRedirect } from './preflight-redirect.ts';
import { preflightRedirectTaintedOrigin } from './preflight-redirect-tainted-origin.ts';
import { preflightStatusNotOk } from './preflight-status-not-ok.ts';
import { redirectNonHttpScheme } from './redirect-non-http-scheme.ts';
import { redirectTaintedOrigin } from './redirect-tainted-origin.ts';
import { redirectUrlHasCredentials } from './redirect-url-has-credentials.ts';
import type { Rule } from './rule.ts';

/**
 * Every rule that can stop an HTTP exchange, in the order Chromium applies them; the first that fails is the verdict.
 * Preflight: services/network/cors/preflight_controller.cc. Redirect and response: cors_url_loader.cc.
 */
export const RULES: readonly Rule[] = [
  preflightRedirect,
  preflightAcaoWildcardWithCredentials,
  preflightAcaoMissing,
  preflightAcaoMultiple,
  preflightAcaoInvalid,
  preflightRedirectTaintedOrigin,
  preflightAcaoMismatch,
  preflightAcacNotTrue,
  preflightStatusNotOk,
  preflightAcamUnparsable,
  preflightAcahUnparsable,
  preflightMethodNotAllowed,
  preflightHeaderNotAllowed,

  acaoWildcardWithCredentials,
  acaoMissing,
  acaoMultiple,
  acaoInvalid,
  redirectTaintedOrigin,
  acaoMismatch,
  acacNotTrue,
  redirectUrlHasCredentials,
  redirectNonHttpScheme,
];

export function ruleById(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
