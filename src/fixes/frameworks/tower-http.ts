import { quote } from '../quote.ts';
import type { Framework } from './framework.ts';
import { lines } from './parts/lines.ts';
import { literalPolicy } from './parts/literal-policy.ts';
import { rustHeaders, rustMethods } from './parts/rust-methods.ts';

export const towerHttp: Framework = {
  id: 'tower-http',
  title: 'axum and tonic with tower-http',
  group: 'Rust',
  syntax: 'rust',
  where:
    'Where the router is built; then `router.layer(cors)` as the last layer, which is the outermost. `cargo add tower-http -F cors` first.',
  trap: 'On a single route, or before other layers, it misses the 404s and what those layers answer (401). It answers every OPTIONS itself. `Any` together with credentials panics, and does not cover Authorization.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is 200 with Access-Control-Allow-Origin; a refused one is 200 without.',
  proof: { kind: 'documentation', source: 'https://docs.rs/tower-http/latest/tower_http/cors/struct.CorsLayer.html' },
  docs: 'https://docs.rs/tower-http/latest/tower_http/cors/index.html',
  snippet(policy) {
    const { origins, credentials, methods, requestHeaders, exposedHeaders, maxAge } = literalPolicy(policy);
    const values = origins.map((origin) => `HeaderValue::from_static(${quote('rust', origin)})`).join(', ');
    const calls = lines(
      '    ',
      origins.length === 0 ? '.allow_origin(Any)' : `.allow_origin([${values}])`,
      methods.length > 0 && `.allow_methods(${rustMethods(methods)})`,
      requestHeaders.length > 0 && `.allow_headers(${rustHeaders(requestHeaders)})`,
      exposedHeaders.length > 0 && `.expose_headers(${rustHeaders(exposedHeaders)})`,
      credentials && '.allow_credentials(true)',
      maxAge !== null && `.max_age(std::time::Duration::from_secs(${maxAge}))`,
    );
    return `// use axum::http::{HeaderName, HeaderValue, Method};
// use tower_http::cors::${origins.length === 0 ? '{Any, CorsLayer}' : 'CorsLayer'};
let cors = CorsLayer::new()
${calls};
let app = router.layer(cors);
`;
  },
};
