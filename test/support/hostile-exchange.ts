import type { Exchange, RequestBody } from '../../src/exchange/exchange.ts';
import type { HeaderLine } from '../../src/http/headers.ts';
import { exchange } from './exchange.ts';
import { hostileValues } from './hostile.ts';

/** Pieces that would run something, or read a file, if a shell or curl took them for more than text. */
const TRAPS = [
  ...['$(echo>canary)', '`echo>canary`', "';echo>canary;'", '";echo>canary;"', '\necho>canary\n', '&echo>canary&'],
  ...[
    '|echo>canary',
    '$' + '{x:=$(echo>canary)}',
    '$((echo>canary))',
    '<(echo>canary)',
    '>canary',
    '\nREPRO\necho>canary\n',
  ],
  ...[
    '@/etc/passwd',
    '@canary',
    '-o canary',
    '--output',
    '-K/etc/passwd',
    '!!',
    '!echo',
    '~root',
    '*',
    '[a-z]',
    '{a,b}',
  ],
  ...[
    '[1-3]',
    '%0a',
    '\\',
    '\\n',
    "'",
    '"',
    '$TOKEN_1',
    '$PATH',
    '#',
    ';',
    '=x',
    '\u202e',
    '\u200b',
    '\u0007',
    '\u001b[2J',
    '\udcff',
  ],
  ...['%Q%&echo>canary&', '"&echo>canary&"', '^"&echo>canary&', '%PATH%', '!PATH!', '%~0', '%1', '\\"&echo>canary&\\"'],
  ...["\n'@\necho>canary\n", '`"', '\u2019;echo>canary;\u2018', '\u0412', '\uff02&echo>canary&', '\u001a'],
];

const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]/g;
const token = (text: string): string => (text.match(TOKEN) ?? ['x']).join('').slice(0, 60);
/** HTTP has no line breaks in a value, and drops the space around it. */
const value = (text: string): string =>
  text
    .slice(0, 3000)
    .replace(/[\0\r\n]/g, '')
    .replace(/^[\t ]+|[\t ]+$/g, '');
const body = (text: string): RequestBody => ({
  mimeType: 'text/plain',
  text: text.replaceAll('\0', ''),
  omitted: null,
});

/**
 * Exchanges of which everything is hostile that a page can choose: method, URL, names and values of headers, body.
 * @param origin of the server; the path begins with the number of the exchange
 */
export function hostileExchanges(seed: number, count: number, origin: string): readonly Exchange[] {
  const pieces = hostileValues(seed, count * 12);
  return Array.from({ length: count }, (_, id) => {
    const trap = (of: number) => TRAPS[(id * 7 + of * 5 + seed) % TRAPS.length] ?? '';
    const mixed = (of: number) => {
      const piece = pieces[id * 12 + of] ?? '';
      return [piece, trap(of), trap(of) + piece, piece + trap(of), `${trap(of)}${trap(of + 1)}`][(id + of) % 5] ?? '';
    };
    const names = [0, 1, 2].map((of) => `X-${of}${token(mixed(of))}`);
    const lines: readonly HeaderLine[] = names.map((name, of) => [name, value(mixed(3 + of))]);
    const method = METHODS[id % METHODS.length] ?? token(mixed(6));
    const sends = Object.fromEntries([...lines, ['Authorization', value(`Bearer ${mixed(7)}`)]]);
    const url = `${origin}/${id}/${encodeURI(mixed(8).replace(/\p{Cs}/gu, ''))}?${mixed(9)}#${mixed(10)}`;
    return exchange({
      id: String(id),
      hops: [
        {
          url: URL.canParse(url) ? new URL(url).href : `${origin}/${id}/`,
          method,
          sends,
          preflight: {
            asks: names
              .map((name) => name.toLowerCase())
              .sort()
              .join(','),
          },
          answer: {},
          ...(BODILESS.has(method) ? {} : { body: body(mixed(11)) }),
        },
      ],
    });
  });
}

/** The last is a token that the page makes up. */
const METHODS: readonly (string | null)[] = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'PATCH', null, null];
const BODILESS: ReadonlySet<string> = new Set(['GET', 'HEAD']);
