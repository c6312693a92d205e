import { expect, test } from 'vitest';
import { isSafelistedMethod, normalizeMethod } from '../../src/http/methods.ts';

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

test.each([
  ['delete', 'DELETE'],
  ['Get', 'GET'],
  ['head', 'HEAD'],
  ['oPTIONS', 'OPTIONS'],
  ['post', 'POST'],
  ['put', 'PUT'],
  ['patch', 'patch'],
  ['Patch', 'Patch'],
  ['query', 'query'],
  ['unicorn', 'unicorn'],
])('%s goes out as %s', (method, sent) => {
  expect(normalizeMethod(method)).toBe(sent);
});
