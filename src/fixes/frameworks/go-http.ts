import type { Policy } from '../policy.ts';
import { quote, quoteJoined } from '../quote.ts';
import type { Framework } from './framework.ts';
import { lines } from './parts/lines.ts';
import { literalPolicy } from './parts/literal-policy.ts';

const set = (name: string, values: readonly string[]) =>
  values.length > 0 && `header.Set("${name}", ${quoteJoined('go', values)})`;

/** Statements that set what every answer says, and in a block of their own what preflights say. */
function headers({ credentials, methods, requestHeaders, exposedHeaders, maxAge }: Policy, origin: string): string[] {
  const preflight = [
    set('Access-Control-Allow-Methods', methods),
    set('Access-Control-Allow-Headers', requestHeaders),
    maxAge !== null && set('Access-Control-Max-Age', [`${maxAge}`]),
  ].filter((line) => typeof line === 'string');
  return [
    `header.Set("Access-Control-Allow-Origin", ${origin})`,
    credentials && set('Access-Control-Allow-Credentials', ['true']),
    set('Access-Control-Expose-Headers', exposedHeaders),
    ...(preflight.length === 0 ? [] : ['if preflight {', ...preflight.map((line) => `\t${line}`), '}']),
  ].filter((line) => typeof line === 'string');
}

function body(policy: Policy): string {
  if (policy.origins.length === 0) return lines('\t\t', ...headers(policy, '"*"'));
  return lines(
    '\t\t',
    'header.Add("Vary", "Origin")',
    'if origin := r.Header.Get("Origin"); allowedOrigins[origin] {',
    ...headers(policy, 'origin').map((line) => `\t${line}`),
    '}',
  );
}

/** Keys in a column of their own, as gofmt wants them: it aligns what stands after them. */
function allowedOrigins({ origins }: Policy): string {
  if (origins.length === 0) return '';
  const keys = origins.map((origin) => `${quote('go', origin)}:`);
  const width = Math.max(...keys.map((key) => key.length));
  return `var allowedOrigins = map[string]bool{
${lines('\t', ...keys.map((key) => `${key.padEnd(width)} true,`))}
}

`;
}

export const goHttp: Framework = {
  id: 'go-http',
  title: 'Go: net/http by hand',
  group: 'Go',
  syntax: 'go',
  where: 'Beside `main`; then wrap the whole mux: `http.ListenAndServe(address, cors(mux))`.',
  trap: 'Wrapped around single handlers, it misses the 404s and 405s of the mux, and preflights never reach it where a pattern names a method. It has to be outside authentication. A panic that nobody recovers from ends the connection without any answer.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is 204 with Access-Control-Allow-Origin, and the 404 of a path that does not exist has it too.',
  proof: { kind: 'proved', version: 'Go 1.19.8' },
  docs: 'https://pkg.go.dev/net/http#Handler',
  snippet(given) {
    const policy = literalPolicy(given);
    return `${allowedOrigins(policy)}// cors wraps the whole mux: http.ListenAndServe(address, cors(mux))
func cors(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		preflight := r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != ""
		header := w.Header()
${body(policy)}
		if preflight {
			w.WriteHeader(http.StatusNoContent)
			return
		}
		next.ServeHTTP(w, r)
	})
}
`;
  },
};
