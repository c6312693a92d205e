import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Policy } from '../../src/fixes/policy.ts';

/** What breaks out of a literal somewhere, or is something else than it looks like. */
const PIECES = [
  ...`'"\`\\$%{}()[]<>&|;,:=#!?*+-^~@/ \t\n\r`,
  ...['\0', '\x01', '\x1b', '\x7f', '\x85', '\xa0', 'é', 'ÿ', '\u2028', '\u2029', '\ufeff', '\ufffe', '\uffff'],
  ...['\u202e', '\u2066', '\u200b', '\ud800', '\udfff', '\u{1f600}', '\u{10ffff}', '\u0130', '\u017f'],
  ...['\r\n', '\\n', '\\u0022', '\\x27', "'''", '"""', '"}', '{"', "'; ", '"; ', '*/', '//', '--', '<!--', ']]>', '?>'],
  ...['</script>', '<script>', '</textarea>', '&quot;', '&#39;', '&amp;', '<?php', '<%=', '%>'],
  ...['$' + '{PATH}', '$(id)', '$PATH', '$host', '$1', '#{1}', '#$0', '{$PATH}', '{http.request.host}', '{{x}}', '{0}'],
  ...[
    '%{HTTP_HOST}e',
    '%[src]',
    '%s',
    '%d',
    '%%',
    '!important',
    ': x',
    '- a',
    'yes',
    'null',
    '~',
    '0x1f',
    '1e3',
    'true',
  ],
  ...['a', 'b', 'Z', '0', '7', '9', 'u', 'x', 'n', '.', '_', 'https://', 'example.com', ':8443'],
];

/** @returns values that are as good as surely different, of one to a dozen pieces; a few are long */
export function hostileValues(seed: number, count: number): readonly string[] {
  const generator = xoroshiro128plus(seed);
  const upTo = (most: number) => uniformInt(generator, 0, most);
  const piece = () => PIECES[upTo(PIECES.length - 1)] ?? '';
  const value = () => Array.from({ length: 1 + upTo(upTo(11)) }, piece).join('');
  const long = () => value().repeat(200 + upTo(300));
  return Array.from({ length: count }, (_, at) => (at % 100 === 99 ? long() : value()));
}

/**
 * What a hostile page can make of a policy: hosts and tokens may hold many a sign that means something elsewhere.
 * Every other one is worse, with values that no browser sends, as if from a file somebody edited.
 */
export function hostilePolicies(seed: number, count: number): readonly Policy[] {
  const values = hostileValues(seed, count * 8);
  const tokens = values.map((value) => value.replace(/[^!#$%&'*+.^_`|~0-9A-Za-z-]/g, '').padStart(1, 'x'));
  const hosts = values.map((value) => `https://${value.replace(/[^!"$&'()*+,.;=_`{}~0-9a-z-]/g, '').padStart(1, 'x')}`);
  const unique = (given: readonly string[]) => [...new Set(given)];
  return Array.from({ length: count }, (_, at) => {
    const [from, isPossible, isSimple, isForAny] = [at * 8, at % 2 === 0, at % 4 < 2, at % 7 === 6];
    const names = (isPossible ? tokens : values).slice(from, from + 8);
    const origins = (isPossible ? hosts : values).slice(from, from + (isSimple ? 1 : 2));
    return {
      origins: unique(origins.filter(() => !isForAny)),
      credentials: !isForAny && at % 3 === 0,
      methods: isSimple ? ['GET'] : unique(names.slice(2, 4)),
      requestHeaders: isSimple ? [] : unique(names.slice(4, 6).map((name) => name.toLowerCase())),
      exposedHeaders: unique(names.slice(6)),
      maxAge: at % 5 === 0 ? null : at,
    };
  });
}
