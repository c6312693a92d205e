import { expect, test } from 'vitest';
import { isSafelistedMethod } from '../../src/http/methods.ts';

test.each([
  ['GET', true],
  ['HEAD', true],
  ['POST', true],
  ['get', false],
  ['PUT', false],
  ['DELETE', false],
  ['OPTIONS', false],
  ['PATCH', false],
  ['QUERY', false],
  ['*', false],
  ['', false],
])('%s needs no permission of the server: %j', (method, safelisted) => {
  expect(isSafelistedMethod(method)).toBe(safelisted);
});
