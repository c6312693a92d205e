import { describe, expect, test } from 'vitest';
import type { Syntax } from '../../src/fixes/frameworks/framework.ts';
import { escapePattern, quote, quoteAll, quoteJoined, UnquotableError } from '../../src/fixes/quote.ts';

describe('a value is one literal of', () => {
  test.each<[Syntax, string, string]>([
    ['javascript', `a'b\\c"</script>\u2028é`, `'a\\'b\\\\c"\\x3c/script>\\u2028\\u00e9'`],
    ['typescript', 'plain', `'plain'`],
    ['json', `a"b\\c</script>\u{1f600}`, `"a\\"b\\\\c\\u003c/script>\\ud83d\\ude00"`],
    ['yaml', 'a"b\\%\u{1f600}\n', `"a\\"b\\\\%\\U0001f600\\u000a"`],
    ['toml', 'a"b\\\0', `"a\\"b\\\\\\u0000"`],
    ['xml', `<a&'">é`, `&#x3c;a&#x26;&#x27;&#x22;&#x3e;&#xe9;`],
    ['python', 'a"b\\{}%s\ud800', `"a\\"b\\\\{}%s\\ud800"`],
    ['java', 'a"\\u0022\n', `"a\\"\\\\u0022\\012"`],
    ['properties', ' a=b:c\\', `\\ a\\=b\\:c\\\\`],
    ['go', 'a"`$', `"a\\"\`$"`],
    ['ruby', `#{a}'\\`, `'#{a}\\'\\\\'`],
    ['php', `$a'\\?>`, `'$a\\'\\\\?>'`],
    ['csharp', '{a}"\\\u202e', `"{a}\\"\\\\\\u202e"`],
    ['rust', '{a}"\\\u202e', `"{a}\\"\\\\\\u{202e}"`],
    ['nginx', `a;{}'"\\`, `"a;{}'\\"\\\\"`],
    ['apache', `a'"\\<`, `"a'\\"\\\\<"`],
    ['caddy', 'plain', '"plain"'],
    ['caddy', `^https://a\\.b"$`, '`^https://a\\.b"$`'],
    ['haproxy', `$a "b" # \\`, `'$a "b" # \\'`],
    ['haproxy', `'$a "b"\\`, `"'\\$a \\"b\\"\\\\"`],
    ['vcl', `^a\\.b$`, `"^a\\.b$"`],
    ['vcl', `a"b`, `{"a"b"}`],
    ['shell', `a'$(id)\`id\``, `'a'\\''$(id)\`id\`'`],
    ['text', `a'b`, `a'b`],
  ])('%s: %j', (syntax, value, literal) => {
    expect(quote(syntax, value)).toBe(literal);
  });
});

describe('a value that no literal holds is refused in', () => {
  test.each<[Syntax, string]>([
    ['yaml', '\ud800'],
    ['xml', '\0'],
    ['xml', `\${a}`],
    ['java', '#{a}'],
    ['properties', 'a,b'],
    ['ruby', 'a\nb'],
    ['php', '\0'],
    ['nginx', '$host'],
    ['nginx', 'a\nb'],
    ['apache', '%{Host}i'],
    ['apache', '\\n'],
    ['apache', `\${PATH}`],
    ['caddy', '{env.PATH}'],
    ['caddy', '`"'],
    ['haproxy', '%[src]'],
    ['vcl', 'a"}b'],
    ['shell', 'a\0'],
    ['text', 'a\nb: c'],
    ['text', ' a'],
  ])('%s: %j', (syntax, value) => {
    expect(() => quote(syntax, value)).toThrow(UnquotableError);
  });

  test('with an error that says value, syntax and reason', () => {
    expect(() => quote('nginx', '$host')).toThrow(
      expect.objectContaining({
        name: 'UnquotableError',
        value: '$host',
        syntax: 'nginx',
        message: '"$host" cannot be written in nginx: $ starts a variable, and nothing switches that off',
      }),
    );
  });
});

test.each<[Syntax, string]>([
  ['javascript', `['a', 'b\\'']`],
  ['python', `["a", "b'"]`],
  ['java', `List.of("a", "b'")`],
  ['go', `[]string{"a", "b'"}`],
  ['nginx', `"a" "b'"`],
  ['properties', `a,b'`],
])('values are one list of %s', (syntax, list) => {
  expect(quoteAll(syntax, ['a', "b'"])).toBe(list);
});

describe('values joined in one literal', () => {
  test('are parted by commas', () => {
    expect(quoteJoined('json', ['GET', 'PUT'])).toBe('"GET, PUT"');
  });

  test('are parted as asked', () => {
    expect(quoteJoined('json', ['GET', 'PUT'], ',')).toBe('"GET,PUT"');
  });

  test.each(['a,b', 'a b'])('may not be several themselves: %j', (value) => {
    expect(() => quoteJoined('json', ['GET', value])).toThrow(UnquotableError);
  });
});

test('a pattern means just the text', () => {
  expect(escapePattern('https://a-b.c:1')).toBe('https://a-b\\.c:1');
  expect(new RegExp(`^${escapePattern('\\^$.*+?()[]{}|')}$`, 'u').test('\\^$.*+?()[]{}|')).toBe(true);
});
