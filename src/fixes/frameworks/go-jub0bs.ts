import type { Policy } from '../policy.ts';
import { quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { gatedMethods } from './parts/gated-methods.ts';
import { goFields } from './parts/go-fields.ts';
import { literalPolicy } from './parts/literal-policy.ts';

/** With credentials it takes no origin that others on the network can speak for, unless it is asked to be careless. */
const INSECURE = /^http:\/\/(?!(localhost|127(\.\d+){3}|\[::1\])(:|$))/;

/** More than a day is refused. 0 stands for "say nothing", so -1 says 0. */
const maxAgeOf = ({ maxAge }: Policy) => (maxAge === null ? null : `${Math.min(maxAge, 86400) || -1}`);

export const goJub0bs: Framework = {
  id: 'go-jub0bs',
  title: 'Go: jub0bs/cors',
  group: 'Go',
  syntax: 'go',
  where: 'In `main`, around the whole mux; serve `handler`. `go get github.com/jub0bs/cors` first.',
  trap: 'It checks its configuration when it starts, and refuses an origin with a path or a last slash, and with credentials one of http: that is not this machine. Inside authentication, preflights are refused by that one.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is 204 with Access-Control-Allow-Origin; a refused one is 403 without headers.',
  proof: { kind: 'documentation', source: 'https://pkg.go.dev/github.com/jub0bs/cors#Config' },
  docs: 'https://pkg.go.dev/github.com/jub0bs/cors',
  snippet(policy) {
    const refused = policy.credentials ? { origin: INSECURE } : {};
    const { origins, credentials, requestHeaders, exposedHeaders } = literalPolicy(policy, refused);
    const list = (values: readonly string[]) => quoteAll('go', values);
    const fields = goFields(
      ['Origins', list(origins.length === 0 ? ['*'] : origins)],
      ['Credentialed', credentials ? 'true' : null],
      ['Methods', list(gatedMethods(policy, 'requests'))],
      ['RequestHeaders', requestHeaders.length === 0 ? null : list(requestHeaders)],
      ['ResponseHeaders', exposedHeaders.length === 0 ? null : list(exposedHeaders)],
      ['MaxAgeInSeconds', maxAgeOf(policy)],
    );
    return `// import "github.com/jub0bs/cors"
withCORS, err := cors.NewMiddleware(cors.Config{
${fields}
})
if err != nil {
	log.Fatal(err)
}
handler := withCORS.Wrap(mux)
`;
  },
};
