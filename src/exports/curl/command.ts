import type { ReproStep } from '../repro.ts';

/**
 * The arguments with which curl sends one request of a repro as the browser did, and writes the head of its answer to the
 * standard output; those of one line together. It follows no redirect: each hop is a step of its own.
 *
 * `-q`: no `.curlrc`, which may follow redirects. `-g`: `[]{}` are no patterns. `--path-as-is`: `/../` stays.
 * `--suppress-connect-headers`: a proxy's answer is not the server's. `--max-time`: an answer may have no end, and its
 * head is all that is judged. No `--http1.1`: curl agrees with the server on a version as the browser did.
 * @see https://curl.se/docs/manpage.html
 */
export function argumentsOf(step: ReproStep): readonly (readonly string[])[] {
  const { method, url, headers } = step;
  return [
    ['-q', '-sS', '-g', '--path-as-is', '--suppress-connect-headers', '--max-time', '60', '-D', '-', '-o', '/dev/null'],
    // Told to HEAD with -X alone, curl waits for a body.
    method === 'HEAD' ? ['-I', '-X', method] : ['-X', method],
    ['--url', url],
    ...headers.map(headerOf),
    ...ownOf(step).map((name) => ['-H', `${name}:`]),
    ...bodyOf(step),
  ];
}

/** curl takes `Name:` as the wish to leave the header out, and `Name;` as an empty one. */
const headerOf = ([name, value]: readonly [string, string]): readonly string[] => [
  '-H',
  value === '' ? `${name};` : `${name}: ${value}`,
];

/** What curl adds on its own, where the browser did not. */
function ownOf({ headers, method, body }: ReproStep): readonly string[] {
  const sent = new Set(headers.map(([name]) => name.toLowerCase()));
  const withBody = bodyOf({ method, body }).length > 0 ? ['Content-Type', 'Expect'] : [];
  return ['User-Agent', 'Accept', ...withBody].filter((name) => !sent.has(name.toLowerCase()));
}

/**
 * Without a body, POST and PUT say that there is none.
 * @see https://fetch.spec.whatwg.org/#http-network-or-cache-fetch step 8.3
 */
function bodyOf({ method, body }: Pick<ReproStep, 'method' | 'body'>): readonly (readonly string[])[] {
  if (method === 'HEAD') return [];
  if (body?.text != null) return [['--data-raw', body.text]];
  return method === 'POST' || method === 'PUT' ? [['--data-raw', '']] : [];
}
