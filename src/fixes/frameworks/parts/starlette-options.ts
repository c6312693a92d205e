import type { Policy } from '../../policy.ts';
import { quoteAll } from '../../quote.ts';
import { gatedMethods } from './gated-methods.ts';
import { lines } from './lines.ts';
import { literalPolicy } from './literal-policy.ts';

/** Arguments of Starlette's CORSMiddleware, one a line. A preflight for a method that is not listed is a 400. */
export function starletteOptions(policy: Policy): string {
  const { origins, credentials, requestHeaders, exposedHeaders, maxAge } = literalPolicy(policy);
  const list = (values: readonly string[]) => quoteAll('python', values);
  return lines(
    '    ',
    `allow_origins=${origins.length === 0 ? '["*"]' : list(origins)},`,
    `allow_methods=${list(gatedMethods(policy, 'preflights'))},`,
    requestHeaders.length > 0 && `allow_headers=${list(requestHeaders)},`,
    exposedHeaders.length > 0 && `expose_headers=${list(exposedHeaders)},`,
    credentials && 'allow_credentials=True,',
    maxAge !== null && `max_age=${maxAge},`,
  );
}
