import type { Policy } from '../../policy.ts';
import { quoteAll } from '../../quote.ts';
import { gatedMethods } from './gated-methods.ts';
import { goFields } from './go-fields.ts';
import { literalPolicy, UPPER_CASE_ONLY } from './literal-policy.ts';

/** Fields of `cors.Options` of rs/cors, which go-chi/cors took over. Who uses another method gets no headers at all. */
export function rsCorsOptions(policy: Policy): string {
  const { origins, credentials, requestHeaders, exposedHeaders, maxAge } = literalPolicy(policy, UPPER_CASE_ONLY);
  const list = (values: readonly string[]) => quoteAll('go', values);
  return goFields(
    ['AllowedOrigins', list(origins.length === 0 ? ['*'] : origins)],
    ['AllowedMethods', list(gatedMethods(policy, 'requests'))],
    ['AllowedHeaders', requestHeaders.length === 0 ? null : list(requestHeaders)],
    ['ExposedHeaders', exposedHeaders.length === 0 ? null : list(exposedHeaders)],
    ['AllowCredentials', credentials ? 'true' : null],
    ['MaxAge', maxAge === null ? null : `${maxAge}`],
  );
}
