import { quoteAll } from '../quote.ts';
import type { Framework } from './framework.ts';
import { gatedMethods } from './parts/gated-methods.ts';
import { lines } from './parts/lines.ts';
import { literalPolicy, UPPER_CASE_ONLY } from './parts/literal-policy.ts';

/** In a value of Symfony's configuration, `%name%` is a parameter, and `%%` a percent sign. */
const list = (values: readonly string[]) =>
  quoteAll(
    'yaml',
    values.map((value) => value.replaceAll('%', '%%')),
  );

export const symfony: Framework = {
  id: 'symfony',
  title: 'Symfony with NelmioCorsBundle',
  group: 'PHP',
  syntax: 'yaml',
  where:
    'config/packages/nelmio_cors.yaml, instead of what its recipe has put there. `composer require nelmio/cors-bundle` first.',
  trap: 'The recipe takes the origin from CORS_ALLOW_ORIGIN in .env as a regular expression. Without `allow_methods` every preflight is 405. `[*]` with credentials repeats every origin. `Vary: Origin` is only on answers that may be cached.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is 200 with Access-Control-Allow-Origin, before the firewall; a method that is not listed is 405.',
  proof: { kind: 'documentation', source: 'https://github.com/nelmio/NelmioCorsBundle#configuration' },
  docs: 'https://symfony.com/bundles/NelmioCorsBundle/current/index.html',
  snippet(policy) {
    const { origins, credentials, requestHeaders, exposedHeaders, maxAge } = literalPolicy(policy, UPPER_CASE_ONLY);
    return `nelmio_cors:
  defaults:
${lines(
  '    ',
  'origin_regex: false',
  `allow_origin: ${list(origins.length === 0 ? ['*'] : origins)}`,
  `allow_methods: ${list(gatedMethods(policy, 'preflights'))}`,
  `allow_headers: ${list(requestHeaders)}`,
  `expose_headers: ${list(exposedHeaders)}`,
  `allow_credentials: ${credentials}`,
  maxAge !== null && `max_age: ${maxAge}`,
)}
  paths:
    '^/': null
`;
  },
};
