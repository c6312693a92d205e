import { describe, expect, test } from 'vitest';
import { cutIntoLines, diffValue } from '../../../../panel/components/diff/value-diff.ts';
import type { ValuePiece } from '../../../../panel/components/diff/value-piece.ts';

const ORIGIN = 'Access-Control-Allow-Origin';
const METHODS = 'Access-Control-Allow-Methods';
const HEADERS = 'Access-Control-Allow-Headers';
const CREDENTIALS = 'Access-Control-Allow-Credentials';

const SIGNS: Readonly<Record<ValuePiece['kind'], (piece: ValuePiece) => string>> = {
  same: ({ actual }) => actual,
  removed: ({ actual }) => `[-${actual}]`,
  added: ({ expected }) => `[+${expected}]`,
  case: ({ actual, expected }) => `[${actual}~${expected}]`,
  replaced: ({ actual, expected }) => `[${actual}>${expected}]`,
};

const drawn = (pieces: readonly ValuePiece[]): string => pieces.map((piece) => SIGNS[piece.kind](piece)).join('');

const APP = 'https://app.example.com';

test.each([
  // An origin: its scheme, the labels of its host, its port, what it must not have.
  [ORIGIN, `${APP}/`, APP, `${APP}[-/]`],
  [ORIGIN, `${APP}/login`, APP, `${APP}[-/login]`],
  [ORIGIN, 'http://app.example.com', APP, 'http[+s]://app.example.com'],
  [ORIGIN, 'http://localhost:3000', 'http://localhost:5173', 'http://localhost:[3000>5173]'],
  [ORIGIN, 'https://www.example.com', APP, 'https://[www>app].example.com'],
  [ORIGIN, 'https://example.com', APP, 'https://[+app.]example.com'],
  [ORIGIN, 'https://evil-example.com', 'https://example.com', 'https://[-evil-]example.com'],
  [ORIGIN, 'app.example.com', APP, '[+https://]app.example.com'],
  [ORIGIN, 'https://*.example.com', APP, 'https://[*>app].example.com'],
  [ORIGIN, `${APP}:443`, APP, `${APP}[-:443]`],
  [ORIGIN, 'HTTPS://App.example.com', APP, '[HTTPS~https]://[A~a]pp.example.com'],
  [ORIGIN, '*', APP, `[*>${APP}]`],
  [ORIGIN, 'null', APP, `[null>${APP}]`],
  [ORIGIN, `"${APP}"`, APP, `[-"]${APP}[-"]`],
  [ORIGIN, `${APP}\u200b`, APP, `${APP}[-\u200b]`],
  [ORIGIN, `${APP}, *`, APP, `${APP}[-, *]`],
  [ORIGIN, `*, ${APP}`, APP, `[-*, ]${APP}`],
  [ORIGIN, '', APP, `[+${APP}]`],
  [ORIGIN, APP, APP, APP],
  [ORIGIN, '🎉x', '🎊x', '[🎉>🎊]x'],
  [CREDENTIALS, 'True', 'true', '[T~t]rue'],
  [CREDENTIALS, 'true, true', 'true', 'true[-, true]'],
  [CREDENTIALS, '1', 'true', '[1>true]'],
  // A list: its elements, wherever they stand.
  [METHODS, 'GET, POST', 'GET, POST, DELETE', 'GET, POST[+, DELETE]'],
  [METHODS, 'POST,GET', 'GET, POST, DELETE', 'POST,GET[+, DELETE]'],
  [METHODS, 'get, patch', 'get, patch, PATCH', 'get, patch[+, PATCH]'],
  [METHODS, 'get, patch', 'get, PATCH', 'get, [patch~PATCH]'],
  [METHODS, 'GET, PUT, POST', 'GET, POST', 'GET[-, PUT], POST'],
  [METHODS, 'PUT, GET', 'GET', '[-PUT, ]GET'],
  [METHODS, '*', 'GET', '[-*][+GET]'],
  [METHODS, '', 'PUT', '[+PUT]'],
  [HEADERS, 'Content-Type', 'content-type, x-id', 'Content-Type[+, x-id]'],
  ['Vary', 'Accept-Encoding', 'Accept-Encoding, Origin', 'Accept-Encoding[+, Origin]'],
  // What is no list is read as any other value.
  [METHODS, 'GET;POST', 'GET, POST', 'GET[;>, ]POST'],
  [HEADERS, '"x-a" x-b', 'x-a, x-b', '[-"]x-a[">,] x-b'],
])('%s: %j against %j', (header, actual, expected, difference) => {
  expect(drawn(diffValue(header, actual, expected))).toBe(difference);
});

test('what differs everywhere is one difference, however long', () => {
  const [actual, expected] = ['a.'.repeat(30_000), '/b'.repeat(30_000)];
  expect(diffValue(ORIGIN, actual, expected)).toEqual([{ kind: 'replaced', actual, expected }]);
});

describe('cutIntoLines', () => {
  test.each([
    [
      [APP, '*'],
      [APP, '[-*]'],
    ],
    [
      ['*', APP],
      ['[-*]', APP],
    ],
    [
      [APP, APP],
      [APP, `[-${APP}]`],
    ],
    [[`${APP}/`], [`${APP}[-/]`]],
  ])('%j', (lines, marked) => {
    const pieces = diffValue(ORIGIN, lines.join(', '), APP);
    expect(cutIntoLines(pieces, lines).map(drawn)).toEqual(marked);
  });
});
