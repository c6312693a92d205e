import { expect, test } from 'vitest';
import { hasUserinfo, isHttpUrl, isSameOrigin, originOf } from '../../src/http/origin.ts';

test.each([
  ['https://a.example/path?q#f', 'https://a.example'],
  ['https://a.example:443/', 'https://a.example'],
  ['http://a.example:80/', 'http://a.example'],
  ['http://a.example:443/', 'http://a.example:443'],
  ['HTTPS://A.EXAMPLE', 'https://a.example'],
  ['https://user:secret@a.example/', 'https://a.example'],
  ['https://b\u00fccher.example/', 'https://xn--bcher-kva.example'],
  ['http://[::1]:8080/', 'http://[::1]:8080'],
  ['data:text/plain,x', 'null'],
  ['file:///etc/hosts', 'null'],
  ['about:blank', 'null'],
  ['no url', 'null'],
  ['', 'null'],
])('the origin of %j is %s', (url, origin) => {
  expect(originOf(url)).toBe(origin);
});

test.each([
  ['https://a.example', 'https://a.example', true],
  ['https://a.example', 'http://a.example', false],
  ['https://a.example', 'https://a.example:8443', false],
  ['https://a.example', 'https://www.a.example', false],
  ['http://localhost', 'http://127.0.0.1', false],
  ['null', 'null', false],
])('%s and %s are the same origin: %j', (a, b, same) => {
  expect(isSameOrigin(a, b)).toBe(same);
});

test.each([
  ['https://user:secret@a.example/', true],
  ['https://user@a.example/', true],
  ['https://:secret@a.example/', true],
  ['https://@a.example/', false],
  ['https://a.example/@b', false],
  ['https://a.example/?x=user:secret@b', false],
  ['mailto:user@a.example', false],
  ['http://[', false],
])('%s carries a user name or a password: %j', (url, carries) => {
  expect(hasUserinfo(url)).toBe(carries);
});

test.each([
  ['http://a.example/', true],
  ['HTTPS://a.example/', true],
  ['mailto:user@a.example', false],
  ['ftp://a.example/', false],
  ['httpx://a.example/', false],
  ['data:text/html,https://a.example', false],
  ['/path', false],
])('%s is of HTTP(S): %j', (url, http) => {
  expect(isHttpUrl(url)).toBe(http);
});
