import { expect, test } from 'vitest';
import type { RequestBody } from '../../src/exchange/exchange.ts';
import { bodyInLog, intendedInLog } from '../../src/exchange/logged-request.ts';
import type { HeaderList } from '../../src/http/headers.ts';

const FORM = 'multipart/form-data; boundary=b';
const form = (content: string) =>
  `--b\r\nContent-Disposition: form-data; name="f"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n${content}\r\n--b--\r\n`;

const sent = (length: number): HeaderList => [['Content-Length', String(length)]];
const UNSENT: HeaderList = [];

type Said = 'the text' | 'nothing' | RequestBody['omitted'];

// What DevTools' log has is as test/browser/bodies.test.ts finds it.
test.each<[what: string, mimeType: string, text: string, headers: HeaderList, said: Said]>([
  ['a text', 'text/plain;charset=UTF-8', 'é😀', sent(6), 'the text'],
  ['a text that was never sent', 'text/plain;charset=UTF-8', 'é', UNSENT, 'the text'],
  ['a text with control characters', 'text/plain;charset=UTF-8', 'a\0b\r\nc', sent(6), 'the text'],
  ['no body', '', '', sent(0), 'nothing'],
  ['no body that was never sent', '', '', UNSENT, 'nothing'],
  ['an ArrayBuffer of UTF-8', '', 'é', sent(2), 'the text'],
  ['an ArrayBuffer read as Latin-1', '', 'a\xff\0', sent(3), 'binary'],
  ['one that was never sent', '', '\xff\xfe', UNSENT, 'binary'],
  ['one with a type that was never sent', 'image/png', '\x89PNG', UNSENT, 'binary'],
  ['an ASCII ArrayBuffer that was never sent', '', 'abc', UNSENT, 'the text'],
  ['a wider text without a type', '', 'é\u0101', UNSENT, 'the text'],
  ['bytes that are no UTF-8', 'image/png', 'A\ufffd', sent(2), 'binary'],
  ['the same, as long as what stands for them', 'image/png', '\ufffd', sent(3), 'binary'],
  ['a form', FORM, form('content'), sent(form('content').length), 'the text'],
  ['a form that was never sent', FORM, form('content'), UNSENT, 'the text'],
  ['a form without the file that it had', FORM, form(''), sent(form('content').length), 'binary'],
  ['a form that was never sent, with an empty file', FORM, form(''), UNSENT, 'binary'],
  ['64 Ki', 'text/plain', 'x'.repeat(65536), sent(65536), 'the text'],
  ['more', 'text/plain', 'x'.repeat(65537), sent(65537), 'too-long'],
])('%s (%s)', (_, mimeType, text, headers, said) => {
  const kept = said === 'the text' ? { mimeType, text, omitted: null } : { mimeType, text: null, omitted: said };
  expect(bodyInLog({ mimeType, text }, headers)).toEqual(said === 'nothing' ? null : kept);
});

test('a body of which the log says nothing is known by its length', () => {
  const type = ['Content-Type', 'text/plain'] as const;
  expect(bodyInLog(undefined, [type, ...sent(14)])).toEqual({ mimeType: 'text/plain', text: null, omitted: 'binary' });
  expect([bodyInLog(undefined, sent(0)), bodyInLog(undefined, [type])]).toEqual([null, null]);
});

test('of what was to be sent, what the browser makes itself is left out', () => {
  const own: HeaderList = [
    ['Authorization', 'Bearer x'],
    ['Content-Type', 'application/json'],
    ['X-Sec-Id', '7'],
  ];
  const made: HeaderList = [
    ['sec-ch-ua', '"Chromium"'],
    ['User-Agent', 'Chrome'],
    ['referer', 'https://app.example.com/'],
  ];
  expect(intendedInLog([...made, ...own])).toEqual(own);
});
