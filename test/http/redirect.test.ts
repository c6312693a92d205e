import { expect, test } from 'vitest';
import { redirectTarget } from '../../src/http/redirect.ts';

const URL_ASKED = 'https://a.example/dir/page?q';

test.each([301, 302, 303, 307, 308])('%d with a Location redirects', (status) => {
  expect(redirectTarget(URL_ASKED, status, [['Location', 'https://b.example/']])).toBe('https://b.example/');
});

test.each([200, 201, 204, 300, 304, 305, 306, 309, 404, 500])('%d is an ordinary answer, Location or not', (status) => {
  expect(redirectTarget(URL_ASKED, status, [['Location', 'https://b.example/']])).toBeNull();
});

test.each<[what: string, locations: readonly string[], target: string | null]>([
  ['no Location', [], null],
  ['an empty Location', [''], null],
  ['a Location of blanks', ['  '], null],
  ['a path', ['/x'], 'https://a.example/x'],
  ['a name', ['x'], 'https://a.example/dir/x'],
  ['a query', ['?x'], 'https://a.example/dir/page?x'],
  ['another host', ['//b.example'], 'https://b.example/'],
  ['a userinfo', ['https://user:secret@b.example/'], 'https://user:secret@b.example/'],
  ['another scheme', ['mailto:someone@b.example'], 'mailto:someone@b.example'],
  ['something that is no URL', ['http://['], 'http://['],
  ['the same twice', ['https://b.example/', 'https://b.example/'], 'https://b.example/'],
])('302 with %s: %j leads to %j', (_, locations, target) => {
  const headers = locations.map((value) => ['location', value] as const);
  expect(redirectTarget(URL_ASKED, 302, headers)).toBe(target);
});
