import { quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { goFields } from './parts/go-fields.ts';
import { literalPolicy, UPPER_CASE_ONLY } from './parts/literal-policy.ts';

/** It panics where an origin has another scheme. */
const NOT_HTTP = /^(?!https?:)/;

// gin-contrib/cors says Vary only where it allows, so a cache could give that answer to others.
const VARY = `r.Use(func(c *gin.Context) { c.Writer.Header().Set("Vary", "Origin") })
`;

export const goGin: Framework = {
  id: 'go-gin',
  title: 'Go: Gin with gin-contrib/cors',
  group: 'Go',
  syntax: 'go',
  where: 'On the engine `r`, before authentication, groups and routes. `go get github.com/gin-contrib/cors` first.',
  trap: 'On a group the preflight is 404, because no route matches OPTIONS; after the routes, their answers have no headers. Any request of an origin that is not listed is 403. `MaxAge` is a duration: a bare 600 means 600 ns.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is 204 with Access-Control-Allow-Origin; of another Origin it is 403.',
  proof: { kind: 'proved', version: 'Go 1.19.8, gin 1.8.1, gin-contrib/cors 1.4.0' },
  docs: 'https://github.com/gin-contrib/cors',
  snippet(policy) {
    const { origins, credentials, methods, requestHeaders, exposedHeaders, maxAge } = literalPolicy(policy, {
      ...UPPER_CASE_ONLY,
      origin: NOT_HTTP,
    });
    const list = (values: readonly string[]) => (values.length === 0 ? null : quoteAll('go', values));
    const fields = goFields(
      origins.length === 0 ? ['AllowAllOrigins', 'true'] : ['AllowOrigins', list(origins)],
      ['AllowMethods', list(methods)],
      ['AllowHeaders', list(requestHeaders)],
      ['ExposeHeaders', list(exposedHeaders)],
      ['AllowCredentials', credentials ? 'true' : null],
      ['MaxAge', maxAge === null ? null : `${maxAge} * time.Second`],
    );
    return `// import "github.com/gin-contrib/cors"${maxAge === null ? '' : ' and "time"'}
${origins.length === 0 ? '' : VARY}r.Use(cors.New(cors.Config{
${fields}
}))
`;
  },
};
