import { quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { gatedMethods } from './parts/gated-methods.ts';
import { lines } from './parts/lines.ts';
import { literalPolicy, UPPER_CASE_ONLY } from './parts/literal-policy.ts';

/** Origins of other schemes are taken for host names, and made patterns of. */
const NOT_HTTP = /^(?!https?:\/\/)/;

export const rackCors: Framework = {
  id: 'rack-cors',
  title: 'Rails, Sinatra and Rack with rack-cors',
  group: 'Ruby',
  syntax: 'ruby',
  where:
    "config.ru, before `run` and every other `use`; `gem 'rack-cors'` in the Gemfile. In Rails the same block can stand in config/initializers/cors.rb, as `Rails.application.config.middleware.insert_before 0, Rack::Cors do … end`.",
  trap: 'Whatever runs before it (Warden, Rack::Attack, static files) answers without headers. By default it allows GET only, and no header. An exception that leaves the app becomes a bare 500 of Puma: rescue it inside. `/api` without a star does not match what is below.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is 200 with Access-Control-Allow-Methods; its header X-Rack-CORS, where the debug option is on, says hit or why not.',
  proof: { kind: 'proved', version: 'rack-cors 1.1.1, Sinatra 3.0.5' },
  docs: 'https://github.com/cyu/rack-cors',
  snippet(policy) {
    const { origins, credentials, requestHeaders, exposedHeaders, maxAge } = literalPolicy(policy, {
      ...UPPER_CASE_ONLY,
      origin: NOT_HTTP,
    });
    const list = (values: readonly string[]) => quoteAll('ruby', values);
    // It compares them in lower case and sends them in upper case.
    const methods = gatedMethods(policy, 'preflights').map((method) => method.toLowerCase());
    const options = lines(
      '             ',
      `methods: ${list(methods)},`,
      requestHeaders.length > 0 && `headers: ${list(requestHeaders)},`,
      exposedHeaders.length > 0 && `expose: ${list(exposedHeaders)},`,
      maxAge !== null && `max_age: ${maxAge},`,
      `credentials: ${credentials}`,
    );
    return `require 'rack/cors'

use Rack::Cors do
  allow do
    origins ${list(origins.length === 0 ? ['*'] : origins)}
    resource '*',
${options}
  end
end
`;
  },
};
