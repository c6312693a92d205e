import { quote, quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { gatedMethods } from './parts/gated-methods.ts';
import { lines } from './parts/lines.ts';
import { literalPolicy } from './parts/literal-policy.ts';

export const actix: Framework = {
  id: 'actix',
  title: 'Actix Web with actix-cors',
  group: 'Rust',
  syntax: 'rust',
  where:
    'In the closure of `HttpServer::new`; then `App::new()….wrap(cors)` as the last wrap, which runs first. `cargo add actix-cors` first.',
  trap: 'Another `wrap` after it (authentication above all) runs before it, and refuses preflights. `Cors::default()` alone refuses everybody, `Cors::permissive()` repeats every origin. A method that is not listed is refused.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is 200 with Access-Control-Allow-Origin; a refused one is 400 with the reason as text.',
  proof: { kind: 'documentation', source: 'https://docs.rs/actix-cors/latest/actix_cors/struct.Cors.html' },
  docs: 'https://docs.rs/actix-cors/latest/actix_cors/struct.Cors.html',
  snippet(policy) {
    const { origins, credentials, requestHeaders, exposedHeaders, maxAge } = literalPolicy(policy);
    const list = (values: readonly string[]) => quoteAll('rust', values);
    const calls = lines(
      '    ',
      ...origins.map((origin) => `.allowed_origin(${quote('rust', origin)})`),
      // Without the second, it repeats every origin.
      ...(origins.length === 0 ? ['.allow_any_origin()', '.send_wildcard()'] : []),
      `.allowed_methods(${list(gatedMethods(policy, 'requests'))})`,
      requestHeaders.length > 0 && `.allowed_headers(${list(requestHeaders)})`,
      exposedHeaders.length > 0 && `.expose_headers(${list(exposedHeaders)})`,
      credentials && '.supports_credentials()',
      maxAge !== null && `.max_age(${maxAge})`,
    );
    return `// use actix_cors::Cors;
let cors = Cors::default()
${calls};
`;
  },
};
