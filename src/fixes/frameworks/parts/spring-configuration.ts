import type { Policy } from '../../policy.ts';
import { quoteAll } from '../../quote.ts';
import { gatedMethods } from './gated-methods.ts';
import { lines } from './lines.ts';
import { literalPolicy } from './literal-policy.ts';

/** Statements that make `source`, a CorsConfigurationSource for all paths. Requests it does not allow are 403. */
export function springConfiguration(policy: Policy): string {
  const { origins, credentials, requestHeaders, exposedHeaders, maxAge } = literalPolicy(policy);
  const list = (values: readonly string[]) => quoteAll('java', values);
  return lines(
    '    ',
    'CorsConfiguration cors = new CorsConfiguration();',
    `cors.setAllowedOrigins(${origins.length === 0 ? 'List.of("*")' : list(origins)});`,
    `cors.setAllowedMethods(${list(gatedMethods(policy, 'requests'))});`,
    requestHeaders.length > 0 && `cors.setAllowedHeaders(${list(requestHeaders)});`,
    exposedHeaders.length > 0 && `cors.setExposedHeaders(${list(exposedHeaders)});`,
    credentials && 'cors.setAllowCredentials(true);',
    maxAge !== null && `cors.setMaxAge(${maxAge}L);`,
    'UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();',
    'source.registerCorsConfiguration("/**", cors);',
  );
}
