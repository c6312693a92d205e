import { expect, test } from 'vitest';
import { isSameSite } from '../../src/http/site.ts';

test.each([
  ['https://example.com', 'https://example.com', true],
  ['https://app.example.com', 'https://api.example.com', true],
  ['https://example.com', 'https://a.b.example.com', true],
  ['https://app.example.com', 'https://app.example.com:8443', true],
  ['https://example.com', 'http://example.com', false],
  ['https://app.example.com', 'https://app.example.net', false],
  ['https://myexample.com', 'https://example.com', false],
  ['https://a.co.uk', 'https://b.co.uk', false],
  ['https://x.a.co.uk', 'https://y.a.co.uk', true],
  // Domains under which anybody may register count as public suffixes.
  ['https://alice.github.io', 'https://bob.github.io', false],
  ['https://x.alice.github.io', 'https://y.alice.github.io', true],
  ['http://localhost:3000', 'http://localhost:8080', true],
  ['http://localhost:3000', 'http://127.0.0.1:3000', false],
  ['http://127.0.0.1:3000', 'http://127.0.0.1:8080', true],
  ['http://127.0.0.1', 'http://127.0.0.2', false],
  ['http://10.1.0.1', 'http://10.2.0.1', false],
  ['http://[::1]:1', 'http://[::1]:2', true],
  ['http://intranet', 'http://intranet:8080', true],
  ['http://intranet', 'http://wiki', false],
  ['null', 'null', false],
  ['null', 'https://example.com', false],
])('%s and %s are same-site: %j', (a, b, same) => {
  expect([isSameSite(a, b), isSameSite(b, a)]).toEqual([same, same]);
});
