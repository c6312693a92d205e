import { expect, test } from 'vitest';
import { nameOf } from '../../../panel/components/row-text.ts';

test.each([
  ['https://a.example/v1/users?page=2', 'users?page=2'],
  ['https://a.example/v1/users/', 'users/'],
  ['https://a.example:8443/', 'a.example:8443'],
  ['https://a.example/?q=1', 'a.example?q=1'],
  ['not a url', 'not a url'],
])('the name of %s is %s', (url, name) => {
  expect(nameOf(url)).toBe(name);
});
