import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installFromDebian, isWithinReach } from '../../scripts/prove/needs.mjs';
import { checkFunction, demandsOf } from '../../src/exports/curl/posix-check.ts';
import { createWordWriter } from '../../src/exports/curl/posix-word.ts';
import type { Expectation } from '../../src/exports/repro.ts';
import type { HeaderLine } from '../../src/http/headers.ts';
import { holds } from '../support/holds.ts';
import { runShell, SHELLS, type Shell } from '../support/shells.ts';

/** Every awk that there is; the last is that of macOS and the BSDs. */
const AWKS = ['mawk', 'gawk', 'busybox', 'original-awk'];
const PAGE = 'https://app.example.com';
const URLS = ['https://api.example.net/a', 'http://api.example.net/a'];
const ORIGIN = 'Access-Control-Allow-Origin';
const CREDENTIALS = 'Access-Control-Allow-Credentials';
const METHODS = 'Access-Control-Allow-Methods';
const HEADERS = 'Access-Control-Allow-Headers';

const EXPECTATIONS: readonly Expectation[] = [
  { kind: 'ok-status' },
  { kind: 'no-redirect' },
  { kind: 'redirect-target', userinfoAt: null },
  { kind: 'redirect-target', userinfoAt: 'https://api.example.net' },
  { kind: 'redirect-target', userinfoAt: 'http://api.example.net:8080' },
  { kind: 'allow-origin', origin: PAGE, wildcard: true },
  { kind: 'allow-origin', origin: PAGE, wildcard: false },
  { kind: 'allow-origin', origin: 'null', wildcard: false },
  { kind: 'allow-credentials' },
  { kind: 'token-list', header: METHODS },
  { kind: 'token-list', header: HEADERS },
  { kind: 'allow-method', method: 'PUT', wildcard: true },
  { kind: 'allow-method', method: 'patch', wildcard: false },
  { kind: 'allow-method', method: "!#$%&'*+-.^_`|~", wildcard: false },
  { kind: 'allow-headers', names: ['authorization', "x-!#$%&'*+-.^_`|~"], wildcard: true },
  { kind: 'allow-headers', names: ['x-a'], wildcard: false },
  { kind: 'allow-headers', names: ['*'], wildcard: false },
];

const LOCATIONS =
  `/b b //u:p@h/ //h/@ https://h/ http://h/ HTTPS://u@h/ https://@h/ https://:@h/ https://:p@h/ https:u@h http:u@h
  http:/u@h https:\\\\u@h \\\\u@h/ /\\u@h mailto:a@b data:,x https://h?u@ https://h#u@ https://h/u@ https://u%40@h:443/
  https://u@API.example.net/ https://u:p@api.example.net:443/b http://u@api.example.net:8080/ http://u@api.example.net/
  javascript:alert(1) ftp://u@h ?u:p@ #u@ u:p@h x:y https:///u@h https://u@@h //h:80/`.split(/\s+/);

const LISTS =
  `PUT|put, patch|*|PUT patch|"PUT"|,,PUT ,\tx-A,|x-a;q=1|!#$%&'*+-.^_\`|~|x-!#$%&'*+-.^_\`|~,AUTHORIZATION|(x)|x-a, é`
    .split('|')
    .concat("!#$%&'*+-.^_`|~", "PUT, !#$%&'*+-.^_`|~", "authorization,X-!#$%&'*+-.^_`|~", '');

/** Answers, each with a value of some header that is hard to read. */
const ANSWERS: readonly { readonly status: number; readonly headers: readonly HeaderLine[] }[] = [
  ...[200, 204, 299, 300, 199, 301, 302, 303, 304, 305, 307, 308, 404].map((status) => ({
    status,
    headers: [['location', '/b']] as const,
  })),
  ...LOCATIONS.map((value) => ({ status: 302, headers: [['Location', value]] as const })),
  { status: 302, headers: [['Location', '']] },
  {
    status: 302,
    headers: [
      ['Location', 'mailto:a@b'],
      ['Location', '/b'],
    ],
  },
  ...[PAGE, '*', 'null', `${PAGE}/`, `\t${PAGE} `, '', `${PAGE}, ${PAGE}`, '**', `${PAGE}\udcff`, `${PAGE}\u0001`].map(
    (value) => ({ status: 200, headers: [[ORIGIN, value]] as const }),
  ),
  {
    status: 200,
    headers: [
      [ORIGIN, PAGE],
      [ORIGIN.toLowerCase(), PAGE],
    ],
  },
  {
    status: 200,
    headers: [
      [ORIGIN, PAGE],
      [ORIGIN, ''],
    ],
  },
  ...['true', 'True', '', 'true ', 'true\udcff', '1'].map((value) => ({
    status: 200,
    headers: [[CREDENTIALS.toUpperCase(), value]] as const,
  })),
  {
    status: 200,
    headers: [
      [CREDENTIALS, 'true'],
      [CREDENTIALS, 'true'],
    ],
  },
  ...LISTS.flatMap((value) => [
    { status: 204, headers: [[METHODS, value]] as const },
    { status: 204, headers: [[HEADERS, value]] as const },
  ]),
  {
    status: 204,
    headers: [
      [METHODS, 'GET'],
      [METHODS, 'PUT,patch'],
      [HEADERS, 'x-b'],
      [HEADERS, 'X-A'],
    ],
  },
];

const CASES = URLS.flatMap((url) => ANSWERS.map((answer) => ({ ...answer, url })));

/** One script that checks all of them, and tells of each expectation whether it holds. */
function scriptOfAll(): string {
  const words = createWordWriter([]);
  const demands = demandsOf({ expectations: EXPECTATIONS, leadsOn: false });
  const given = demands.map(words.word).join(' ');
  const checks = CASES.map(({ url, status, headers }) => {
    const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    const head = `HTTP/1.1 103 Early Hints\r\n${ORIGIN}: no\r\n\r\nHTTP/1.1 ${status} Some\r\n${lines}\r\nTrailer: x\r\ncurl 0`;
    return `printf '%s' ${words.word(head)} | check 1 ${words.word(url)} ${given}; echo`;
  });
  const telling = { answer: '', pass: 'printf "1"', fail: 'printf "0"', none: 'printf "no answer"' };
  return [...words.assignments(), checkFunction(telling), ...checks].join('\n');
}

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cors-verdict-awk-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!isWithinReach(AWKS))('the check of the shells finds what the rules find, with', () => {
  beforeAll(async () => {
    expect(await installFromDebian(AWKS)).toBeNull();
  }, 300_000);

  const wanted = CASES.map(({ url, status, headers }) =>
    EXPECTATIONS.map((expectation) => Number(holds(expectation, { url, status, headers }))).join(''),
  );

  test.each(AWKS)('%s', async (awk) => {
    const bin = join(folder, awk);
    mkdirSync(bin);
    symlinkSync(`/usr/bin/${awk}`, join(bin, 'awk'));
    const file = join(folder, `${awk}.sh`);
    writeFileSync(file, scriptOfAll());
    const { out, err } = await runShell(SHELLS[1] as Shell, file, bin, { PATH: `${bin}:${process.env.PATH}` });
    const got = out.trimEnd().split('\n');
    const wrong = CASES.flatMap((one, at) =>
      got[at] === wanted[at] ? [] : [{ ...one, got: got[at], wanted: wanted[at] }],
    );
    expect({ err, wrong: wrong.slice(0, 5) }).toEqual({ err: '', wrong: [] });
  });
});
