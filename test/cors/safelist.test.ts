import { describe, expect, test } from 'vitest';
import { isForbiddenHeader, isSafelistedHeader, unsafeHeaderNames } from '../../src/cors/safelist.ts';
import type { HeaderList } from '../../src/http/headers.ts';

/** Every unsafe byte of the standard, but for the control bytes. */
const UNSAFE = [...'"():<>?@[\\]{}'];

test.each([
  ['Accept', '', true],
  ['ACCEPT', '*/*', true],
  ['accept', 'application/vnd.api+json;q=0.9, */*', true],
  ['Accept', 'a\tb', true],
  ['Accept', 'a\u0001b', false],
  ['Accept', 'a\u000bb', false],
  ['Accept', 'a\u007fb', false],
  ['Accept', 'caf\u00e9 \u00ff', true],
  ['Accept-Language', 'en-US,de;q=0.5, *', true],
  ['Accept-Language', 'en_US', false],
  ['Accept-Language', 'en\tde', false],
  ['Accept-Language', 'caf\u00e9', false],
  ['Accept-Language', '@', false],
  ['Content-Language', 'de.DE, fr', true],
  ['Content-Language', 'de/DE', false],
  ['Authorization', 'Bearer x', false],
  ['Cache-Control', 'no-cache', false],
  ['Last-Event-ID', '1', false],
  ['X-A', '', false],
  // Names that every JavaScript object has.
  ['constructor', 'x', false],
  ['__proto__', 'x', false],
])('%s: %j needs no permission of the server: %j', (name, value, safe) => {
  expect(isSafelistedHeader([name, value])).toBe(safe);
});

test.each(UNSAFE)('a %s in Accept or Content-Type is unsafe', (byte) => {
  expect(isSafelistedHeader(['Accept', `a${byte}b`])).toBe(false);
  expect(isSafelistedHeader(['Content-Type', `text/plain;x=${byte}`])).toBe(false);
});

test.each([
  // WPT cors/cors-safelisted-request-header.any.js
  ['text/plain', true],
  ['text/plain;', true],
  ['text/plain;garbage', true],
  ['text/plain;charset=UTF-8', true],
  ['text/plain; charset=caf\u00e9', true],
  ['TEXT/Plain', true],
  [' text/plain ', true],
  ['application/x-www-form-urlencoded', true],
  ['application/x-www-form-urlencoded;charset=UTF-8', true],
  ['multipart/form-data', true],
  ['multipart/form-data; boundary=----x', true],
  ['text /plain', false],
  ['text/ plain', false],
  ['text/plain,', false],
  [',text/plain', false],
  ['text/plain,text/plain', false],
  ['text/plain;"', false],
  ['text/plain\u000b', false],
  ['text/plain\u000c', false],
  ['text/plain\u0001', false],
  ['text/html', false],
  ['text', false],
  ['', false],
  ['application/json', false],
  ['application/json; x=text/plain', false],
  ['application/x-json', false],
])('Content-Type: %j needs no permission of the server: %j', (value, safe) => {
  expect(isSafelistedHeader(['Content-Type', value])).toBe(safe);
});

test.each([
  ['bytes=0-', true],
  ['bytes=0-5', true],
  ['bytes=5-5', true],
  ['bytes=10-9', false],
  ['bytes=9-10', true],
  ['bytes=-500', false],
  ['bytes=-', false],
  ['bytes=0-5,10-15', false],
  ['bytes=0 -5', false],
  ['bytes= 0-5', false],
  ['bytes =0-5', false],
  ['bytes=0- 5', false],
  ['Bytes=0-5', false],
  ['items=0-5', false],
  ['bytes=a-b', false],
  ['0-5', false],
])('Range: %j needs no permission of the server: %j', (value, safe) => {
  expect(isSafelistedHeader(['Range', value])).toBe(safe);
});

test.each([
  ['Accept', 'a'.repeat(128), true],
  ['Accept', 'a'.repeat(129), false],
  ['Accept-Language', 'a'.repeat(128), true],
  ['Accept-Language', 'a'.repeat(129), false],
  ['Content-Type', `text/plain; charset=${'a'.repeat(108)}`, true],
  ['Content-Type', `text/plain; charset=${'a'.repeat(109)}`, false],
  // One that came as UTF-8, of two bytes a character; and one that did not, of which every byte came apart.
  ['Accept', '\u00e9'.repeat(64), true],
  ['Accept', '\u00e9'.repeat(65), false],
  ['Accept', '\u20ac'.repeat(43), false],
  ['Accept', '\u{1f600}'.repeat(32), true],
  ['Accept', '\u{1f600}'.repeat(33), false],
  ['Accept', '\udce9'.repeat(128), true],
  ['Accept', '\udce9'.repeat(129), false],
])('%s: %s is short enough: %j', (name, value, safe) => {
  expect(isSafelistedHeader([name, value])).toBe(safe);
});

const accept = (length: number): HeaderList[number] => ['Accept', 'a'.repeat(length)];

describe('unsafeHeaderNames', () => {
  test.each<[what: string, list: HeaderList, names: readonly string[]]>([
    ['nothing', [], []],
    [
      'lower-case names, sorted, each once',
      [
        ['X-B', '1'],
        ['X-A', '1'],
        ['x-b', '2'],
      ],
      ['x-a', 'x-b'],
    ],
    ['a safelisted name with an unsafe value', [['Content-Type', 'application/json']], ['content-type']],
    [
      'no header that a page cannot set',
      [
        ['Host', 'a.example'],
        ['Origin', 'https://a.example'],
        ['Cookie', 'a=b'],
        ['Sec-Fetch-Mode', 'cors'],
        ['Proxy-Authorization', 'x'],
        ['Accept-Encoding', 'gzip'],
        ['Referer', 'https://a.example/'],
      ],
      [],
    ],
    [
      'no header that the browser may have set itself',
      [
        ['User-Agent', 'x'],
        ['Cache-Control', 'no-cache'],
        ['Pragma', 'no-cache'],
        ['If-None-Match', '"x"'],
      ],
      [],
    ],
    ['all that is safelisted, up to 1024 bytes', Array.from({ length: 8 }, () => accept(128)), []],
    [
      'none that is safelisted past 1024 bytes in all',
      [...Array.from({ length: 8 }, () => accept(128)), ['Accept-Language', 'd']],
      ['accept', 'accept-language'],
    ],
    ['an unsafe value, which does not count for the 1024 bytes', [accept(1100)], ['accept']],
    [
      'an unsafe value beside safe ones',
      [...Array.from({ length: 7 }, () => accept(128)), ['X-A', 'a'.repeat(500)]],
      ['x-a'],
    ],
  ])('finds %s', (_, list, names) => {
    expect(unsafeHeaderNames(list)).toEqual(names);
  });
});

test.each([
  ['Origin', true],
  ['sec-anything', true],
  ['PROXY-X', true],
  ['Access-Control-Request-Method', true],
  ['Set-Cookie', true],
  ['second', false],
  ['User-Agent', false],
  ['Authorization', false],
])('a page cannot set %s: %j', (name, forbidden) => {
  expect(isForbiddenHeader(name)).toBe(forbidden);
});
