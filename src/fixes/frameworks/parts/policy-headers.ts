import type { Policy } from '../../policy.ts';
import { escapePattern, UnquotableError } from '../../quote.ts';

/**
 * Name and value of each header that the policy puts on every answer, for products that set fixed header lines.
 * Vary is not among them: products differ in which answers it has to be on.
 *
 * @param origin the value of Access-Control-Allow-Origin where the policy names origins
 */
export function policyHeaders(policy: Policy, origin: string): readonly (readonly [name: string, value: string])[] {
  const { origins, credentials, methods, requestHeaders, exposedHeaders, maxAge } = policy;
  const lists = [
    ['Access-Control-Allow-Methods', methods],
    ['Access-Control-Allow-Headers', requestHeaders],
    ['Access-Control-Expose-Headers', exposedHeaders],
  ] as const;
  return [
    ['Access-Control-Allow-Origin', origins.length === 0 ? '*' : origin],
    ...(credentials ? [['Access-Control-Allow-Credentials', 'true'] as const] : []),
    ...lists.filter(([, values]) => values.length > 0).map(([name, values]) => [name, commaList(values)] as const),
    ...(maxAge === null ? [] : [['Access-Control-Max-Age', `${maxAge}`] as const]),
  ];
}

/** A pattern that matches each of the policy's origins whole, nothing else, and calls it `origin`. */
export function originPattern({ origins }: Policy): string {
  return `^(?<origin>${origins.map(escapePattern).join('|')})$`;
}

/** Beside a comma, a colon is refused: where `:origin` is filled in, it would start another name. */
function commaList(values: readonly string[]): string {
  const parted = values.find((value) => /[,:\s]/.test(value));
  if (parted !== undefined) throw new UnquotableError(parted, 'text', 'in a list it would be read as several values');
  return values.join(', ');
}
