import { expect, test } from 'vitest';
import { parseTokenList } from '../../src/http/token-list.ts';

test.each<[value: string | null, tokens: readonly string[] | 'failure']>([
  [null, []],
  ['', []],
  [' \t ', []],
  [',', []],
  [', ,\t,', []],
  ['GET', ['GET']],
  ['GET,PUT', ['GET', 'PUT']],
  ['GET, PUT', ['GET', 'PUT']],
  ['GET\t,\t PUT', ['GET', 'PUT']],
  ['get, GET', ['get', 'GET']],
  ['*', ['*']],
  // WPT xhr/allow-lists-starting-with-comma.htm
  [',y-lol,x-print,%20,,,y-print', ['y-lol', 'x-print', '%20', 'y-print']],
  [',,PUT,GET', ['PUT', 'GET']],
  ["!#$%&'*+-.^_`|~09azAZ", ["!#$%&'*+-.^_`|~09azAZ"]],
  ['GET POST', 'failure'],
  ['GET;POST', 'failure'],
  ['GET, POST PUT', 'failure'],
  ['"PUT"', 'failure'],
  ['(PUT)', 'failure'],
  ['content-type:', 'failure'],
  ['Bad method name', 'failure'],
  ['[GET]', 'failure'],
  ['GET/PUT', 'failure'],
  ['a=b', 'failure'],
  ['\vGET', 'failure'],
  ['caf\u00e9', 'failure'],
  ['GET\u00a0', 'failure'],
])('%j is the list %j', (value, tokens) => {
  expect(parseTokenList(value)).toEqual(tokens);
});
