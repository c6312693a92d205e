import { quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { lines } from './parts/lines.ts';
import { literalPolicy } from './parts/literal-policy.ts';

export const django: Framework = {
  id: 'django',
  title: 'Django with django-cors-headers',
  group: 'Python',
  syntax: 'python',
  where: 'settings.py, below INSTALLED_APPS and MIDDLEWARE. `pip install django-cors-headers` first.',
  trap: 'Below CommonMiddleware, a preflight for a path without its slash is redirected (301), which no browser follows. CSRF is a second check: cookie sessions that POST also need the origin in CSRF_TRUSTED_ORIGINS, and cookies `SameSite=None; Secure`.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is 200 with Access-Control-Allow-Origin, also for a path without its last slash.',
  proof: { kind: 'proved', version: 'Django 3.2.25, django-cors-headers 3.14.0' },
  docs: 'https://github.com/adamchainz/django-cors-headers',
  snippet(policy) {
    const { origins, credentials, methods, requestHeaders, exposedHeaders, maxAge } = literalPolicy(policy);
    const list = (values: readonly string[]) => quoteAll('python', values);
    const settings = lines(
      '',
      origins.length === 0 ? 'CORS_ALLOW_ALL_ORIGINS = True' : `CORS_ALLOWED_ORIGINS = ${list(origins)}`,
      `CORS_ALLOW_METHODS = ${list(methods)}`,
      `CORS_ALLOW_HEADERS = ${list(requestHeaders)}`,
      exposedHeaders.length > 0 && `CORS_EXPOSE_HEADERS = ${list(exposedHeaders)}`,
      credentials && 'CORS_ALLOW_CREDENTIALS = True',
      maxAge !== null && `CORS_PREFLIGHT_MAX_AGE = ${maxAge}`,
    );
    return `INSTALLED_APPS += ["corsheaders"]
# First: before everything that redirects, refuses or answers.
MIDDLEWARE.insert(0, "corsheaders.middleware.CorsMiddleware")

${settings}
`;
  },
};
