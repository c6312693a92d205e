import { expect, test } from 'vitest';
import { parseFilter, type Term, writeValue } from '../../../../panel/listing/filter/parse.ts';

const isKey = (key: string) => key === 'method' || key === 'status-code';
const parse = (filter: string) => parseFilter(filter, isKey);

const text = (wanted: string): Term => ({ kind: 'text', text: wanted, negative: false });
const regex = (source: string): Term => ({ kind: 'regex', regex: new RegExp(source, 'im'), negative: false });
const key = (name: string, value: string): Term => ({ kind: 'key', key: name, value, negative: false });
const not = (term: Term): Term => ({ ...term, negative: true });

test.each<[filter: string, terms: Term[]]>([
  ['', []],
  ['  \t ', []],
  ['orders', [text('orders')]],
  ['  orders \t page ', [text('orders'), text('page')]],
  ['-orders', [not(text('orders'))]],
  ['--orders', [not(text('-orders'))]],
  ['a-b', [text('a-b')]],
  ['-', []],
  ['- orders', [text('orders')]],
  ['method:GET', [key('method', 'GET')]],
  ['METHOD:get', [key('method', 'get')]],
  ['-status-code:404 method:PUT', [not(key('status-code', '404')), key('method', 'PUT')]],
  ['method:', []],
  ['-method: orders', [text('orders')]],
  ['method: GET', [text('GET')]],
  ['method:/GET/', [key('method', '/GET/')]],
  ['method:a:b', [key('method', 'a:b')]],
  ['colour:red', [text('colour:red')]],
  ['-colour:red', [not(text('colour:red'))]],
  ['colour:', [text('colour:')]],
  [':GET', [text(':GET')]],
  ['https://api.example.net:8443/a?b=c:d', [text('https://api.example.net:8443/a?b=c:d')]],
  ['-https://api.example.net/', [not(text('https://api.example.net/'))]],
  ['localhost:3000', [text('localhost:3000')]],
  ['/users\\/\\d+$/', [regex('users\\/\\d+$')]],
  ['-/health/ orders', [not(regex('health')), text('orders')]],
  ['/a/b/', [regex('a/b')]],
  ['//', [text('//')]],
  ['/', [text('/')]],
  ['/v1/users', [text('/v1/users')]],
  ['/a b/', [text('/a'), text('b/')]],
  ['"two words"', [text('two words')]],
  ['-"two words" one', [not(text('two words')), text('one')]],
  ['method:"two words"', [key('method', 'two words')]],
  ['colour:"two words"', [text('colour:two words')]],
  ['"/no regex/"', [text('/no regex/')]],
  ['"method:GET"', [text('method:GET')]],
  ['"a \\" and a \\\\"', [text('a " and a \\')]],
  ['""', []],
  ['method:""', []],
  ['"not yet closed', [text('not yet closed')]],
  ['method:"not yet', [key('method', 'not yet')]],
  ['"a"b', [text('a'), text('b')]],
  ['5"', [text('5"')]],
])('%j is read as its terms', (filter, terms) => {
  expect(parse(filter)).toEqual(terms);
});

test.each<[filter: string, why: string, reason: string]>([
  ['/(/', 'invalid', 'Unterminated group'],
  ['/[a/', 'invalid', 'Unterminated character class'],
  ['/*/', 'invalid', 'Nothing to repeat'],
  ['/(a+)+$/', 'endless', ''],
  ['/(\\w+\\s?)*x/', 'endless', ''],
])('%j is text, and what is wrong with it is told', (filter, why, reason) => {
  const fault = { why, source: filter.slice(1, -1), reason };
  expect(parse(filter)).toEqual([{ kind: 'text', text: filter, negative: false, fault }]);
  expect(parse(`-${filter}`)).toEqual([{ kind: 'text', text: filter, negative: true, fault }]);
});

test.each<[source: string]>([
  ['^https:'],
  ['(orders|users)/\\d+$'],
  ['^(?!.*health).*$'],
  ['(?<year>\\d{4})-\\d\\d'],
  ['(?<=v)\\d'],
  ['[\\w.]+\\.net'],
])('the regular expression %j is used', (source) => {
  expect(parse(`/${source}/`)).toEqual([regex(source)]);
});

test.each<[value: string, written: string]>([
  ['GET', 'GET'],
  ['https://a.example', 'https://a.example'],
  ['bug 17.har', '"bug 17.har"'],
  ['say "hi".har', '"say \\"hi\\".har"'],
  ['"quoted"', '"\\"quoted\\""'],
  ['a\\b', 'a\\b'],
  ['a\\b c', '"a\\\\b c"'],
  ['-negative', '-negative'],
  ['/regex/', '/regex/'],
])('the value %j is written so that it is read as itself', (value, written) => {
  expect(writeValue(value)).toBe(written);
  expect(parse(`method:${written}`)).toEqual([key('method', value)]);
});
