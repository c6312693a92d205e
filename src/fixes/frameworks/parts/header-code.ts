import type { Policy } from '../../policy.ts';
import { quote, quoteAll, quoteJoined } from '../../quote.ts';

/** How a snippet in JavaScript writes a header line. */
export interface HeaderCode {
  readonly set: (name: string, value: string) => string;
  readonly add: (name: string, value: string) => string;
}

export const ON_HEADERS: HeaderCode = {
  set: (name, value) => `headers.set(${name}, ${value});`,
  add: (name, value) => `headers.append(${name}, ${value});`,
};

/** Declares what the code of `headerCode` looks origins up in; nothing where any origin may. */
export function allowedOrigins({ origins }: Policy): string {
  return origins.length === 0 ? '' : `const ORIGINS = new Set(${quoteAll('javascript', origins)});\n\n`;
}

/**
 * Statements that set what the policy says, for code in which `origin` is the request's Origin and `preflight` says
 * whether this is one. Never a blind echo: the origin is one of `ORIGINS`, and Vary says so on every answer.
 */
export function headerCode(policy: Policy, indent: string, { set, add }: HeaderCode = ON_HEADERS): string {
  const { origins, credentials, methods, requestHeaders, exposedHeaders, maxAge } = policy;
  const say = (name: string, value: string) => set(quote('javascript', name), value);
  const joined = (values: readonly string[]) => quoteJoined('javascript', values);

  const preflight = [
    ...(methods.length === 0 ? [] : [say('Access-Control-Allow-Methods', joined(methods))]),
    ...(requestHeaders.length === 0 ? [] : [say('Access-Control-Allow-Headers', joined(requestHeaders))]),
    ...(maxAge === null ? [] : [say('Access-Control-Max-Age', `'${maxAge}'`)]),
  ];
  const allowed = [
    say('Access-Control-Allow-Origin', origins.length === 0 ? "'*'" : 'origin'),
    ...(credentials ? [say('Access-Control-Allow-Credentials', "'true'")] : []),
    ...(exposedHeaders.length === 0 ? [] : [say('Access-Control-Expose-Headers', joined(exposedHeaders))]),
    ...(preflight.length === 0 ? [] : ['if (preflight) {', ...preflight.map((line) => `  ${line}`), '}']),
  ];
  const lines =
    origins.length === 0
      ? allowed
      : [add("'Vary'", "'Origin'"), 'if (ORIGINS.has(origin)) {', ...allowed.map((line) => `  ${line}`), '}'];
  return lines.map((line) => `${indent}${line}`).join('\n');
}
