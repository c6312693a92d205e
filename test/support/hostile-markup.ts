import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** What means something to Markdown, to a tracker, to HTML, to Mermaid, or to the reader's eye. */
const PIECES = [
  ...['`', '``', '```', '````', '```````', '~~~', '```mermaid', '\n```\n', '\r\n~~~\r\n', '\n\n', '\n', '\r', '\t'],
  ...[
    '|',
    '\\|',
    '\\',
    '\\`',
    '| --- |',
    '\n| a | b |\n| - | - |\n',
    '\n---\n',
    '\n===\n',
    '\n# head\n',
    '\n- [x] ',
    '\n> ',
  ],
  ...[
    '1. ',
    '- ',
    '* ',
    '**b**',
    '_i_',
    '__b__',
    '~~s~~',
    '&lt;',
    '&amp;#96;',
    '&#10;',
    '<!--',
    '-->',
    '\n    indented',
  ],
  ...['</details>', '<details open>', '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '</code></pre>'],
  ...['@octocat', '@here', '#123', 'GH-1', 'org/repo#5', '!7', 'ABC-123', ':tada:', '[~user]', '{code}', '{{x}}'],
  ...['[x](https://evil.example)', '![i](https://evil.example/i.png)', '[x]: https://evil.example', '[x][x]', '[^1]'],
  ...['<https://evil.example>', 'https://evil.example', 'www.evil.example', 'a@evil.example', 'javascript:alert(1)'],
  ...['$$x$$', '$`x`$', '$', '%%', '%%{init: {"theme":"dark"}}%%', ';', 'end', '\nend\n', '<br/>', '<br>', 'wrap:'],
  ...[
    '->>',
    '-->>',
    '--x',
    ':',
    '::',
    'B->>S: x',
    '\nNote over B: x\n',
    '\nparticipant X\n',
    'style a:b#c;',
    'classDef a:b#c;',
  ],
  ...[
    '#35;',
    '#quot;',
    '#',
    'ﬂ°°35¶ß',
    'ﬂ°quot¶ß',
    'title: x',
    '\naccTitle: x',
    'loop x',
    'rect rgb(0,0,0)',
    '+',
    '-',
    '()',
  ],
  ...[
    '\u202e',
    '\u2066',
    '\u2069',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00a0',
    '\u2028',
    '\0',
    '\x1b[31m',
    '\x7f',
    '\udc80',
    '\ud83d',
  ],
  ...[
    'é',
    '日本',
    '\u{1f600}',
    'e\u0301',
    'שלום',
    ' ',
    '  ',
    ' x ',
    'a',
    'Z',
    '0',
    '.',
    '/',
    '?',
    '=',
    '"',
    "'",
    'value',
  ],
];

/** @returns one hostile value after the other, of one to eight pieces each; the same for the same seed */
export function hostileMarkup(seed: number): () => string {
  const generator = xoroshiro128plus(seed);
  const upTo = (most: number) => uniformInt(generator, 0, most);
  return () => Array.from({ length: 1 + upTo(upTo(7)) }, () => PIECES[upTo(PIECES.length - 1)] ?? '').join('');
}

/** @returns one harmless value after the other, no two of them the same */
export function harmlessMarkup(): () => string {
  let made = 0;
  return () => {
    made += 1;
    return `value-${made}`;
  };
}
