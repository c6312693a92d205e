import type { CauseRule } from './cause.ts';
import { brokenRule } from './reading.ts';
import { type Redirect, redirectsUpTo } from './redirects.ts';

/** Hosts that do nothing but log people in. */
const LOGIN_HOST =
  /(^|\.)(cloudflareaccess\.com|accounts\.google\.com|login\.microsoftonline\.com|login\.live\.com|okta\.com|auth0\.com|amazoncognito\.com|b2clogin\.com|onelogin\.com|pingidentity\.com)$|^(login|signin|sso|auth|idp|accounts?)\./;
const LOGIN_PATH =
  /(^|[/._-])(log-?in|log-?on|sign-?in|sso|auth|authorize|oauth2?|oidc|saml2?|openid-connect|\.auth)(?=$|[/._-])/i;
/** What a request for a login carries. */
const LOGIN_PARAMETERS = ['SAMLRequest', 'response_type', 'redirect_uri', 'returnUrl', 'ReturnUrl', 'return_to'];

/** A redirect to an app (`myapp://`) is how a login on a phone ends. */
function likeness({ from, to }: Redirect): 'certain' | 'likely' | 'possible' | null {
  if (!/^https?:$/.test(to.protocol)) return 'possible';
  if (LOGIN_PATH.test(from.pathname) && from.host === to.host) return null;
  const asks = LOGIN_PARAMETERS.some((name) => to.searchParams.has(name));
  const host = LOGIN_HOST.test(to.hostname) && to.host !== from.host;
  const path = LOGIN_PATH.test(to.pathname);
  if (asks && (host || path)) return 'certain';
  return asks || host || path ? 'likely' : null;
}

export const redirectToLogin: CauseRule = {
  id: 'redirect-to-login',
  says: 'The server sends the request to a login page, which is meant for people and not for scripts',
  advice:
    'Answer 401 with CORS headers where a script is not logged in, let OPTIONS through without a login, and log in by navigation.',
  find(facts) {
    if (brokenRule(facts) === 'redirect-url-has-credentials') return null;
    for (const redirect of redirectsUpTo(facts)) {
      const confidence = likeness(redirect);
      if (confidence) return { confidence, evidence: [redirect.evidence] };
    }
    return null;
  },
};
