import { quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { gatedMethods } from './parts/gated-methods.ts';
import { lines } from './parts/lines.ts';
import { literalPolicy, UPPER_CASE_ONLY } from './parts/literal-policy.ts';

// gorilla/handlers says Vary only where it allows, so a cache could give that answer to others.
const VARY = `handler := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
	w.Header().Add("Vary", "Origin")
	withCORS.ServeHTTP(w, r)
})
`;

export const goGorilla: Framework = {
  id: 'go-gorilla',
  title: 'Go: gorilla/handlers',
  group: 'Go',
  syntax: 'go',
  where: 'In `main`, around the whole router; serve `handler`. `go get github.com/gorilla/handlers` first.',
  trap: 'With `router.Use` it does not run for a route with `.Methods(…)`, because OPTIONS matches none. Its defaults allow neither JSON nor Authorization nor PUT. A preflight may be kept 600 s at most.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is 200 with Access-Control-Allow-Origin; a method that is not listed is 405, a header 403.',
  proof: { kind: 'proved', version: 'Go 1.19.8, gorilla/handlers 1.5.1' },
  docs: 'https://pkg.go.dev/github.com/gorilla/handlers#CORS',
  snippet(policy) {
    const { origins, credentials, requestHeaders, exposedHeaders, maxAge } = literalPolicy(policy, UPPER_CASE_ONLY);
    const list = (values: readonly string[]) => quoteAll('go', values);
    const any = origins.length === 0;
    const options = lines(
      '\t',
      `handlers.AllowedOrigins(${list(any ? ['*'] : origins)}),`,
      `handlers.AllowedMethods(${list(gatedMethods(policy, 'requests'))}),`,
      requestHeaders.length > 0 && `handlers.AllowedHeaders(${list(requestHeaders)}),`,
      exposedHeaders.length > 0 && `handlers.ExposedHeaders(${list(exposedHeaders)}),`,
      credentials && 'handlers.AllowCredentials(),',
      maxAge !== null && `handlers.MaxAge(${Math.min(maxAge, 600)}),`,
    );
    return `// import "github.com/gorilla/handlers"
${any ? 'handler' : 'withCORS'} := handlers.CORS(
${options}
)(router)
${any ? '' : VARY}`;
  },
};
