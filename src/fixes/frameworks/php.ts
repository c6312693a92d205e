import type { Policy } from '../policy.ts';
import { quote, quoteAll, quoteJoined } from '../quote.ts';
import type { Framework } from './framework.ts';
import { lines } from './parts/lines.ts';
import { literalPolicy } from './parts/literal-policy.ts';

const header = (name: string, values: readonly string[]) =>
  values.length > 0 && `header(${quote('php', `${name}: `)} . ${quoteJoined('php', values)});`;

/** Statements that set what every answer says, and in a block of their own what preflights say. */
function headers({ credentials, methods, requestHeaders, exposedHeaders, maxAge }: Policy, origin: string): string[] {
  const preflight = [
    header('Access-Control-Allow-Methods', methods),
    header('Access-Control-Allow-Headers', requestHeaders),
    maxAge !== null && `header('Access-Control-Max-Age: ${maxAge}');`,
  ].filter((line) => typeof line === 'string');
  return [
    `header('Access-Control-Allow-Origin: ' . ${origin});`,
    credentials && `header('Access-Control-Allow-Credentials: true');`,
    header('Access-Control-Expose-Headers', exposedHeaders),
    ...(preflight.length === 0 ? [] : ['if ($preflight) {', ...preflight.map((line) => `    ${line}`), '}']),
  ].filter((line) => typeof line === 'string');
}

function body(policy: Policy): string {
  if (policy.origins.length === 0) return lines('', ...headers(policy, "'*'"));
  return lines(
    '',
    "$origin = $_SERVER['HTTP_ORIGIN'] ?? '';",
    "header('Vary: Origin', false);",
    `if (in_array($origin, ${quoteAll('php', policy.origins)}, true)) {`,
    ...headers(policy, '$origin').map((line) => `    ${line}`),
    '}',
  );
}

export const php: Framework = {
  id: 'php',
  title: 'PHP by hand',
  group: 'PHP',
  syntax: 'php',
  where: "A new file cors.php; the first line of every entry point is `require __DIR__ . '/cors.php';`.",
  trap: 'Any output before it, even a byte order mark, and the headers cannot be sent any more. Static files and 404s of the web server never reach PHP, nor does the Authorization header behind some FPM set-ups.',
  check:
    'An OPTIONS with Origin and Access-Control-Request-Method is 204 with Access-Control-Allow-Origin, without any credentials; a 500 has it too.',
  proof: { kind: 'proved', version: 'PHP 8.2.36' },
  docs: 'https://www.php.net/manual/en/function.header.php',
  snippet(policy) {
    return `<?php
$preflight = $_SERVER['REQUEST_METHOD'] === 'OPTIONS' && isset($_SERVER['HTTP_ACCESS_CONTROL_REQUEST_METHOD']);
${body(literalPolicy(policy))}
if ($preflight) {
    http_response_code(204);
    exit;
}
`;
  },
};
