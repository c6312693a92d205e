import { describe, expect, test } from 'vitest';
import { TOKEN_PATTERN } from '../../../src/exports/curl/powershell-functions.ts';
import { refusedRedirect } from '../../../src/exports/curl/redirect-pattern.ts';
import { parseTokenList } from '../../../src/http/token-list.ts';
import { holds } from '../../support/holds.ts';
import { hostileValues } from '../../support/hostile.ts';

const PAGE = 'https://app.example.com';
const URLS = ['https://api.example.com/v1?x', 'http://api.example.com:8080/'];

const SCHEMES = ['', 'https:', 'HTTP:', 'http:', 'mailto:', 'data:', 'x+y.z-1:', 'https', '1:', '/a:'];
const SLASHES = ['', '/', '//', '\\\\', '/\\', '///', '//a/'];
const USERS = ['', '@', ':@', 'u@', 'u:p@', ':p@', 'u@v@', '@@', 'u%40@', 'u@/', '?u@', '#u@'];
const HOSTS = [
  '',
  'app.example.com',
  'APP.example.com:443',
  'app.example.com:80',
  'app.example.com.evil.org/',
  'h:1/x@y',
];

const LOCATIONS = SCHEMES.flatMap((scheme) =>
  SLASHES.flatMap((slashes) => USERS.flatMap((user) => HOSTS.map((host) => `${scheme}${slashes}${user}${host}`))),
);

describe('the pattern of a refused redirect matches just what the rules refuse:', () => {
  test.each(
    URLS.flatMap((url) =>
      [null, PAGE, 'http://app.example.com', 'null'].map((userinfoAt) => [url, userinfoAt] as const),
    ),
  )('%s, where a user may be named at %s', (url, userinfoAt) => {
    const expectation = { kind: 'redirect-target', userinfoAt } as const;
    const pattern = new RegExp(refusedRedirect(url, expectation), 'i');
    const wrong = LOCATIONS.filter((location) => {
      // What is no URL is refused before CORS is.
      if (location === '' || !URL.canParse(location, url)) return false;
      const got = { url, status: 302, headers: [['Location', location] as const] };
      return holds(expectation, got) === pattern.test(location);
    });
    expect(wrong).toEqual([]);
  });
});

test('what a list may have for an element is what the rules take for a token', () => {
  const elements = hostileValues(7, 5000).map((value) => value.trim());
  const single = elements.filter((element) => element !== '' && !element.includes(','));
  const pattern = new RegExp(TOKEN_PATTERN);
  const wrong = single.filter((element) => pattern.test(element) === (parseTokenList(element) === 'failure'));
  expect(single.length).toBeGreaterThan(4000);
  expect(wrong).toEqual([]);
});
