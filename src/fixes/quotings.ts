import type { Syntax } from './frameworks/framework.ts';

/** What has no literal, and why. */
type Refusal = readonly [pattern: RegExp, why: string];

/** One kind of literal of a syntax. */
export interface Quoting {
  readonly open: string;
  readonly close: string;
  readonly refused: readonly Refusal[];
  /** Code points to escape; lone surrogates count as one. */
  readonly special: RegExp;
  readonly escape: (character: string) => string;
  /** How a list of literals is written: what opens it, parts it and closes it. */
  readonly list: readonly [open: string, between: string, close: string];
}

// Values of a policy are ASCII: origins are serialized, methods and header names are tokens. So everything else is
// escaped where the syntax can, which also makes bidi controls and look-alikes visible, and refused where it cannot.
const NOT_PLAIN: Refusal = [/[^ -~]/u, 'only printable ASCII characters can be in it'];
const LONE_SURROGATE: Refusal = [/\p{Cs}/u, 'half a surrogate pair has no character'];
const EXPANSION: Refusal = [/[$#]\{/, '${ and #{ are expanded, and nothing switches that off'];
const FORMAT: Refusal = [/%/, '% starts a format'];
const PLACEHOLDER: Refusal = [/[{}]/, 'braces are placeholders in all quotes'];

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');
const codePoint = (character: string): number => character.codePointAt(0) ?? 0;
const backslash = (character: string): string => `\\${character}`;

/** `\u0000` for each UTF-16 unit: the escape of the languages whose strings are UTF-16. */
const units = (character: string): string =>
  [...Array(character.length).keys()].map((at) => `\\u${hex(character.charCodeAt(at), 4)}`).join('');

/** `\u0000` or, beyond the basic plane, `\U00000000`. */
const points = (character: string): string => {
  const number = codePoint(character);
  return number > 0xffff ? `\\U${hex(number, 8)}` : `\\u${hex(number, 4)}`;
};

/** A backslash before what is ASCII and printable, `otherwise` for the rest. */
const slashOr =
  (otherwise: (character: string) => string) =>
  (character: string): string =>
    /[ -~]/.test(character) ? backslash(character) : otherwise(character);

const DOUBLE_QUOTED = { open: '"', close: '"', refused: [], special: /["\\]|[^ -~]/u } as const;
const SINGLE_QUOTED = { open: "'", close: "'", refused: [NOT_PLAIN], special: /['\\]/, escape: backslash } as const;
const WORDS = ['', ' ', ''] as const;
const RAW = { special: /(?!)/u, escape: backslash, list: WORDS } as const;
const BRACKETS = ['[', ', ', ']'] as const;

// `<` stays out of scripts where, as in `</script>` and `<!--`, the HTML around them would see it.
const JAVASCRIPT: Quoting = {
  open: "'",
  close: "'",
  refused: [],
  special: /['\\]|<(?=[/!])|[^ -~]/u,
  escape: (character) => (character === '<' ? '\\x3c' : slashOr(units)(character)),
  list: BRACKETS,
};

/** The kinds of literals of each syntax; the first that can hold a value does. */
export const QUOTINGS: Readonly<Record<Syntax, readonly [Quoting, ...Quoting[]]>> = {
  javascript: [JAVASCRIPT],
  typescript: [JAVASCRIPT],
  json: [
    {
      ...DOUBLE_QUOTED,
      special: /["\\]|<(?=[/!])|[^ -~]/u,
      escape: (character) => (/["\\]/.test(character) ? backslash(character) : units(character)),
      list: BRACKETS,
    },
  ],
  yaml: [{ ...DOUBLE_QUOTED, refused: [LONE_SURROGATE], escape: slashOr(points), list: BRACKETS }],
  toml: [{ ...DOUBLE_QUOTED, refused: [LONE_SURROGATE], escape: slashOr(points), list: BRACKETS }],
  /** Without delimiters: good as an element's text and inside an attribute's quotes. */
  xml: [
    {
      open: '',
      close: '',
      // The Char production, https://www.w3.org/TR/xml/#charsets
      refused: [EXPANSION, LONE_SURROGATE, [/[^\t\n\r -\ufffd\u{10000}-\u{10ffff}]/u, 'XML has no such character']],
      special: /[<>&"']|[^ -~]/u,
      escape: (character) => `&#x${hex(codePoint(character), 1)};`,
      list: ['', ',', ''],
    },
  ],
  python: [{ ...DOUBLE_QUOTED, escape: slashOr(points), list: BRACKETS }],
  /** `\u000a` would be a line break before the string is read, so control characters are octal. Spring expands `${`. */
  java: [
    {
      ...DOUBLE_QUOTED,
      refused: [EXPANSION],
      escape: slashOr((character) =>
        codePoint(character) < 0x80 ? `\\${codePoint(character).toString(8).padStart(3, '0')}` : units(character),
      ),
      list: ['List.of(', ', ', ')'],
    },
  ],
  /** Without delimiters, after `key=`. A comma would part the values of a list. */
  properties: [
    {
      open: '',
      close: '',
      refused: [EXPANSION, [/,/, 'a comma parts the values of a list']],
      special: /[ \\:=#!]|[^ -~]/u,
      escape: slashOr(units),
      list: ['', ',', ''],
    },
  ],
  go: [{ ...DOUBLE_QUOTED, refused: [LONE_SURROGATE], escape: slashOr(points), list: ['[]string{', ', ', '}'] }],
  ruby: [{ ...SINGLE_QUOTED, list: BRACKETS }],
  php: [{ ...SINGLE_QUOTED, list: BRACKETS }],
  csharp: [{ ...DOUBLE_QUOTED, escape: slashOr(units), list: ['new[] { ', ', ', ' }'] }],
  rust: [
    {
      ...DOUBLE_QUOTED,
      refused: [LONE_SURROGATE],
      escape: slashOr((character) => `\\u{${hex(codePoint(character), 1)}}`),
      list: BRACKETS,
    },
  ],
  /** `$` starts a variable in quotes too; the buffer of a word is 4096 bytes (ngx_conf_file.c). */
  nginx: [
    {
      ...DOUBLE_QUOTED,
      refused: [NOT_PLAIN, [/\$/, '$ starts a variable, and nothing switches that off'], [/.{4000}/, 'it is too long']],
      escape: backslash,
      list: WORDS,
    },
  ],
  /**
   * `${` is expanded in every line before it is read. `Header` reads the text again: `%` starts a format, `\n` is a line
   * break and cannot be escaped (mod_headers.c).
   */
  apache: [
    {
      ...DOUBLE_QUOTED,
      refused: [
        NOT_PLAIN,
        FORMAT,
        [/\\[nrt]/, 'a backslash before it makes a line break'],
        [/\$\{/, '${ is expanded, and nothing switches that off'],
      ],
      escape: backslash,
      list: WORDS,
    },
  ],
  /** Quotes escape nothing but a quote; `{$X}` and `{x}` are expanded in every literal (caddyfile/lexer.go). */
  caddy: [
    {
      open: '"',
      close: '"',
      refused: [NOT_PLAIN, PLACEHOLDER, [/["\\]/, 'a backslash cannot be escaped']],
      ...RAW,
    },
    {
      open: '`',
      close: '`',
      refused: [NOT_PLAIN, PLACEHOLDER, [/`/, 'no quotes can hold a backtick beside a quote or a backslash']],
      ...RAW,
    },
  ],
  /** `%` starts an expression in every format of a header, in either quotes. */
  haproxy: [
    {
      open: "'",
      close: "'",
      refused: [NOT_PLAIN, FORMAT, [/'/, 'strong quotes escape nothing']],
      ...RAW,
    },
    { open: '"', close: '"', refused: [NOT_PLAIN, FORMAT], special: /["\\$]/, escape: backslash, list: WORDS },
  ],
  /** Strings of VCL escape nothing. */
  vcl: [
    {
      open: '"',
      close: '"',
      refused: [NOT_PLAIN, [/"/, 'a quote ends it']],
      ...RAW,
    },
    {
      open: '{"',
      close: '"}',
      refused: [NOT_PLAIN, [/"\}/, '"} ends it']],
      ...RAW,
    },
  ],
  shell: [
    {
      open: "'",
      close: "'",
      refused: [NOT_PLAIN],
      special: /'/,
      escape: () => "'\\''",
      list: WORDS,
    },
  ],
  /** The value itself, as the rest of a line. */
  text: [
    {
      open: '',
      close: '',
      refused: [NOT_PLAIN, [/^ | $/, 'spaces around it are dropped']],
      ...RAW,
      list: ['', ', ', ''],
    },
  ],
};
