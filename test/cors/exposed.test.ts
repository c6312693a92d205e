import { describe, expect, test } from 'vitest';
import { exposedHeaders } from '../../src/cors/exposed.ts';
import type { HeaderList } from '../../src/http/headers.ts';

type Mode = 'include' | 'not-include' | 'unknown';

const of = (expose: string | null, credentials: Mode, ...names: string[]) => {
  const headers: HeaderList = names.map((name) => [name, 'x']);
  const list: HeaderList = expose === null ? [] : [['Access-Control-Expose-Headers', expose]];
  return exposedHeaders([...headers, ...list], credentials)
    .filter(({ name }) => names.includes(name))
    .map(({ name, readable, because }) => [name, readable, because]);
};

describe('a script can read', () => {
  test.each<[name: string, expose: string | null, credentials: Mode, readable: boolean | 'unknown', because: string]>([
    ['Cache-Control', null, 'include', true, 'safelisted'],
    ['content-language', null, 'include', true, 'safelisted'],
    ['Content-Length', null, 'include', true, 'safelisted'],
    ['CONTENT-TYPE', null, 'include', true, 'safelisted'],
    ['Expires', null, 'include', true, 'safelisted'],
    ['Last-Modified', null, 'include', true, 'safelisted'],
    ['Pragma', null, 'include', true, 'safelisted'],
    ['ETag', null, 'not-include', false, 'not-listed'],
    ['ETag', 'X-Total, etag', 'include', true, 'listed'],
    ['ETag', ',, etag ,', 'include', true, 'listed'],
    ['ETag', 'ETag X-Total', 'not-include', false, 'unparsable'],
    ['Expires', 'ETag X-Total', 'not-include', true, 'safelisted'],
    ['ETag', '*', 'not-include', true, 'wildcard'],
    ['ETag', 'X-Total, *', 'not-include', true, 'wildcard'],
    ['ETag', '*', 'include', false, 'wildcard-with-credentials'],
    ['ETag', '*, ETag', 'include', true, 'listed'],
    ['ETag', '*', 'unknown', 'unknown', 'wildcard'],
    ['*', '*', 'include', true, 'listed'],
    ['Set-Cookie', 'Set-Cookie', 'not-include', false, 'forbidden'],
    ['set-cookie2', '*', 'not-include', false, 'forbidden'],
    ['Authorization', '*', 'not-include', true, 'wildcard'],
  ])('%s under %j, credentials %s: %s', (name, expose, credentials, readable, because) => {
    expect(of(expose, credentials, name)).toEqual([[name, readable, because]]);
  });

  test('each name is told once, as it is first written, in the order it came', () => {
    const headers: HeaderList = [
      ['Vary', 'Origin'],
      ['X-A', '1'],
      ['vary', 'Accept'],
      ['Date', ''],
    ];
    expect(exposedHeaders(headers, 'include').map(({ name }) => name)).toEqual(['Vary', 'X-A', 'Date']);
  });
});
