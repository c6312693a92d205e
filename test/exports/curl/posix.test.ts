import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../src/exchange/exchange.ts';
import { curlPosix } from '../../../src/exports/curl/posix.ts';
import { createWordWriter } from '../../../src/exports/curl/posix-word.ts';
import { shellTest } from '../../../src/exports/curl/shell-test.ts';
import { explainAll } from '../../../src/exports/explain.ts';
import type { ExportFormat } from '../../../src/exports/material.ts';
import { redactExchanges } from '../../../src/exports/redact/index.ts';
import { API, exchange, failed, PAGE } from '../../support/exchange.ts';
import { hostileExchanges } from '../../support/hostile-exchange.ts';
import { HEAD } from '../../support/repro-runs.ts';
import { RICH } from '../rich-exchange.ts';

function redacted(format: ExportFormat, one: Exchange): string {
  const { exchanges, placeholders } = redactExchanges([one]);
  const exported = explainAll(exchanges);
  return format.write({ exported, history: exported, placeholders, head: HEAD });
}

function asIs(format: ExportFormat, one: Exchange): string {
  const exported = explainAll([one]);
  return format.write({ exported, history: exported, placeholders: [], head: HEAD });
}

/** What would break out, hide or be hidden: in the method, the URL, a header and the body. */
const HOSTILE = failed({
  hops: [
    {
      url: `${API}/a'b?c=$(id)&d=\`id\`&e[]={1,2}#part`,
      method: "P'UT",
      sends: {
        'X-Quote': `it's "quoted" \\ $HOME \`id\` $(id) !important`,
        'X-Bidi': 'admin\u202euser\u200b',
        'X-Bytes': 'caf\udce9 café\u001b[2J',
        'X-Empty': '',
      },
      body: { mimeType: 'text/plain', text: '@/etc/passwd\nREPRO\necho pwned\n\ttab', omitted: null },
      answer: { status: 200 },
    },
  ],
});

/** What most are. */
const SIMPLE = exchange({ hops: [{ sends: { Accept: '*/*', 'User-Agent': 'Mozilla/5.0' }, answer: { acao: PAGE } }] });

describe('the golden script of', () => {
  // Reviewed as text. After a change: npx vitest run --project unit test/exports/curl -u, and read the diff.
  test.each([
    ['curl-posix/redirected.sh', redacted(curlPosix, RICH)],
    ['curl-posix/hostile.sh', asIs(curlPosix, HOSTILE)],
    ['curl-posix/simple.sh', asIs(curlPosix, SIMPLE)],
    ['shell-test/redirected.test.sh', redacted(shellTest, RICH)],
  ])('%s', async (file, text) => {
    await expect(text).toMatchFileSnapshot(`../../fixtures/golden/${file}`);
  });
});

test.each([
  ['', "''"],
  ['GET', "'GET'"],
  ["it's", "'it'\\''s'"],
  ["'", "\\'"],
  ['a\nb', "'a\nb'"],
  ['a\r\nb\t', `'a'"$x0D"'\nb'"$x09"`],
  ['stop!', `'stop'"$x21"`],
  ['a\u202eb', `'a'"$u202E"'b'`],
  ['\u00a0\ufeff\u00ad', `"$u00A0""$uFEFF""$u00AD"`],
  ['caf\u00e9 \u4e2d \u{1f600}', "'caf\u00e9 \u4e2d \u{1f600}'"],
  ['\udce9', `"$xE9"`],
  ['\ud800', `"$uFFFD"`],
  ['Bearer $TOKEN_1', `'Bearer '"$TOKEN_1"`],
  ['$TOKEN_2', "'$TOKEN_2'"],
])('the word of %j is %s', (text, word) => {
  expect(createWordWriter([{ name: 'TOKEN_1', of: 'the value of Authorization' }]).word(text)).toBe(word);
});

test('what words cannot hold is assigned once, by its bytes', () => {
  const { word, assignments } = createWordWriter([]);
  for (const text of ['\u0001\u202e', '\u202e', '\udcff', '\u{e0001}', '\ud800']) word(text);
  expect(assignments()).toEqual([
    "x01=$(printf '\\001')",
    "u202E=$(printf '\\342\\200\\256')",
    "xFF=$(printf '\\377')",
    "uE0001=$(printf '\\363\\240\\200\\201')",
    "uFFFD=$(printf '\\357\\277\\275')",
  ]);
});

test('the end of the here-document is no line of what is in it', () => {
  const body = { mimeType: 'text/plain', text: '\nREPRO\nREPRO_\n', omitted: null };
  const script = asIs(curlPosix, exchange({ hops: [{ method: 'PUT', body, answer: { acao: '*' } }] }));
  const lines = script.split('\n');
  expect([lines[0], lines.indexOf('REPRO__')]).toEqual(["sh <<'REPRO__'", lines.length - 2]);
});

test.each([
  ['curl-posix', curlPosix],
  ['shell-test', shellTest],
])(
  'of hostile exchanges, %s has no sign that is not seen or that moves others, and no ! that a shell replaces',
  (_, format) => {
    const all = hostileExchanges(5, 200, 'https://api.example.net').map((one) => asIs(format, one));
    const HIDDEN = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\p{DI}]|(?<!^#)!(?![= ])/u;
    expect(all.filter((text) => HIDDEN.test(text)).slice(0, 1)).toEqual([]);
  },
);

test('a secret is a variable that has to be there, said once and with what it is', () => {
  const script = redacted(curlPosix, RICH);
  const variables = [...script.matchAll(/^: "\$\{(\w+):\?is not set: export it first\}" # (.*)$/gm)];
  const used = new Set([...script.matchAll(/"\$([A-Z]+(?:_[A-Z]+)*_\d+)"/g)].map(([, name]) => name));
  expect(variables.map(([, name]) => name)).toEqual([...used]);
  expect(script).not.toContain('secret');
  expect(script).toContain("'   OPTIONS https://api.example.net/v1/orders?page=$QUERY_1'");
});
