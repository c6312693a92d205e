import { quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { lines } from './parts/lines.ts';
import { literalPolicy, UPPER_CASE_ONLY } from './parts/literal-policy.ts';

export const laravel: Framework = {
  id: 'laravel',
  title: 'Laravel',
  group: 'PHP',
  syntax: 'php',
  where:
    'config/cors.php; from Laravel 11 `php artisan config:publish cors` makes it. Then `php artisan config:clear`.',
  trap: 'A path that `paths` does not match gets an OPTIONS of Laravel itself, without headers. An origin with a star is a pattern, and `*` with credentials repeats every origin. Sanctum also needs SANCTUM_STATEFUL_DOMAINS and SESSION_DOMAIN.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is 204 with Access-Control-Allow-Methods, without any credentials.',
  proof: { kind: 'documentation', source: 'https://laravel.com/docs/routing#cors' },
  docs: 'https://laravel.com/docs/routing#cors',
  snippet(policy) {
    const { origins, credentials, methods, requestHeaders, exposedHeaders, maxAge } = literalPolicy(
      policy,
      UPPER_CASE_ONLY,
    );
    const list = (values: readonly string[]) => quoteAll('php', values);
    return `<?php

return [
${lines(
  '    ',
  "'paths' => ['*'],",
  `'allowed_methods' => ${list(methods)},`,
  `'allowed_origins' => ${list(origins.length === 0 ? ['*'] : origins)},`,
  "'allowed_origins_patterns' => [],",
  `'allowed_headers' => ${list(requestHeaders)},`,
  `'exposed_headers' => ${list(exposedHeaders)},`,
  `'max_age' => ${maxAge ?? 0},`,
  `'supports_credentials' => ${credentials},`,
)}
];
`;
  },
};
