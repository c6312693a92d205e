import type { Policy } from '../../policy.ts';
import { quote, quoteJoined, UnquotableError } from '../../quote.ts';
import type { Syntax } from '../framework.ts';

/** A header's name, and its value as a literal. */
export type SaidHeader = readonly [name: string, literal: string];

/** What a server says besides the origin, which depends on the request. */
export interface SaidHeaders {
  /** With every answer to an allowed origin. */
  readonly always: readonly SaidHeader[];
  /** With preflights only; empty where the policy needs none. */
  readonly preflight: readonly SaidHeader[];
}

const SIMPLE = ['GET', 'HEAD', 'POST'];

/** The header lines of a policy, for servers whose configuration sets headers one by one. */
export function saidHeaders(policy: Policy, syntax: Syntax): SaidHeaders {
  const { credentials, methods, requestHeaders, exposedHeaders, maxAge } = policy;
  const list = (name: string, values: readonly string[]): readonly SaidHeader[] =>
    values.length === 0 ? [] : [[name, quoteJoined(syntax, values)]];
  const preflight: readonly SaidHeader[] = [
    ...list('Access-Control-Allow-Methods', methods),
    ...list('Access-Control-Allow-Headers', requestHeaders),
    ...(maxAge === null ? [] : list('Access-Control-Max-Age', [String(maxAge)])),
  ];
  return {
    always: [
      ...(credentials ? ([['Access-Control-Allow-Credentials', quote(syntax, 'true')]] as const) : []),
      ...list('Access-Control-Expose-Headers', exposedHeaders),
    ],
    preflight: needsPreflight(policy) ? preflight : [],
  };
}

/** Whether browsers ask before they send what the policy allows. */
export const needsPreflight = ({ methods, requestHeaders }: Policy): boolean =>
  requestHeaders.length > 0 || methods.some((method) => !SIMPLE.includes(method));

/**
 * The policy's origins, where the syntax gives some words a meaning of their own even in quotes, such as a `~` that
 * starts a pattern.
 *
 * @throws UnquotableError where one is not a serialized origin
 */
export function plainOrigins({ origins }: Policy, syntax: Syntax): readonly string[] {
  const odd = origins.find((origin) => !/^[a-z][a-z0-9+.-]*:\/\/[a-z0-9._:[\]-]+$/.test(origin));
  if (odd !== undefined) throw new UnquotableError(odd, syntax, 'it is no serialized origin');
  return origins;
}

/** Headers of a backend that would otherwise stand beside those of the server in front of it. */
export const TAKEN_FROM_BACKENDS = [
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Expose-Headers',
];

/** Lines, each indented. */
export const block = (lines: readonly string[], indent = ''): string =>
  lines.map((line) => (line === '' ? '\n' : `${indent}${line}\n`)).join('');
