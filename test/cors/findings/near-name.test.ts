import { expect, test } from 'vitest';
import { isNearName } from '../../../src/cors/findings/near-name.ts';

test.each([
  ['Content_Type', 'content-type', true],
  ['ContentType', 'content-type', true],
  ['Content-Type:', 'content-type', true],
  ['"Authorization"', 'authorization', true],
  ['Authorisation', 'authorization', true],
  ['Autorization', 'authorization', true],
  ['X-Requested-Width', 'x-requested-with', true],
  ['X-CSRFToken', 'x-csrf-token', true],
  ['Content-Types', 'content-type', true],
  ['Content-Type', 'content-type', false],
  ['X-Authorization', 'authorization', false],
  ['Content-Length', 'content-type', false],
  ['X-Id', 'x-ip', false],
  ['Proxy-Authorization', 'authorization', false],
])('%s for %s: %s', (written, meant, near) => {
  expect(isNearName(written, meant)).toBe(near);
});
