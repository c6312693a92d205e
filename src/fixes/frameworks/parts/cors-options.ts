import type { Policy } from '../../policy.ts';
import { quote, quoteAll } from '../../quote.ts';

/** What the options of a library in JavaScript are called. */
export interface OptionNames {
  readonly origin: string;
  readonly methods: string;
  readonly allowedHeaders: string;
  readonly exposedHeaders: string;
}

/** The names of the npm package `cors`, which many others took over. */
export const CORS_NAMES: OptionNames = {
  origin: 'origin',
  methods: 'methods',
  allowedHeaders: 'allowedHeaders',
  exposedHeaders: 'exposedHeaders',
};

/** What every page may do anyway: said where the library would otherwise allow more. */
export const SAFELISTED_METHODS = ['GET', 'HEAD', 'POST'];

/**
 * The properties of an options object, one a line.
 *
 * @param noHeaders what to name where the policy has no request header, for libraries that reflect all of them then
 */
export function corsOptions(
  policy: Policy,
  indent: string,
  names: OptionNames = CORS_NAMES,
  noHeaders: readonly string[] = [],
): string {
  const { origins, credentials, methods, requestHeaders, exposedHeaders, maxAge } = policy;
  const list = (values: readonly string[]) => quoteAll('javascript', values);
  const lines = [
    `${names.origin}: ${origins.length === 0 ? quote('javascript', '*') : list(origins)},`,
    `${names.methods}: ${list(methods.length === 0 ? SAFELISTED_METHODS : methods)},`,
    `${names.allowedHeaders}: ${list(requestHeaders.length === 0 ? noHeaders : requestHeaders)},`,
    ...(exposedHeaders.length === 0 ? [] : [`${names.exposedHeaders}: ${list(exposedHeaders)},`]),
    ...(credentials ? ['credentials: true,'] : []),
    ...(maxAge === null ? [] : [`maxAge: ${maxAge},`]),
  ];
  return lines.map((line) => `${indent}${line}`).join('\n');
}
