import type { RequestBody } from '../../src/exchange/exchange.ts';

/** A request with a body, and what DevTools' log has of it, as measured in Chromium 156. */
export interface BodyRow {
  readonly name: string;
  /** Of the page; `{url}` is what to ask for. */
  readonly code: string;
  /** What becomes of it: allowed where left out. `refused` is its preflight, so that it is never sent. */
  readonly meets?: 'refused' | '303' | '307' | '307, then refused';
  /** The text of each hop's body, with one type for all; why it is not kept; null where there is none. */
  readonly bodies: readonly (string | RequestBody['omitted'])[];
  readonly mimeType?: string;
  /** Of a first hop that was never sent. */
  readonly intended?: Readonly<Record<string, string>>;
}

const TEXT = 'text/plain;charset=UTF-8';
const HEADERS = `{ 'X-Id': '7', Authorization: 'Bearer x' }`;

const post = (body: string, more = '') => `fetch('{url}', { method: 'POST', ${more} body: ${body} })`;
const put = (body: string, more = '') => `fetch('{url}', { method: 'PUT', ${more} body: ${body} })`;
const form = (file: string) => `(() => { const form = new FormData(); form.append('f', ${file}); return form; })()`;
const file = (content: string) => `new File([${content}], 'a.txt', { type: 'text/plain' })`;
/** One that was picked: the page has two fields, one with a file of each kind. */
const picked = (place: number) => `document.querySelectorAll('input')[${place}].files[0]`;
const bytes = (...values: readonly number[]) => `new Uint8Array([${values}])`;
const xhr = (set: string) => `new Promise((done) => {
  const request = Object.assign(new XMLHttpRequest(), { onloadend: done });
  request.open('PUT', '{url}');
  ${set}
})`;
const inWorker = (code: string) => `new Promise((done) => {
  const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(code)} + '.finally(() => postMessage(1))'])));
  worker.onmessage = done;
})`;

/** What a multipart body has between its boundaries. */
export const FORM = [
  'Content-Disposition: form-data; name="f"; filename="a.txt"',
  'Content-Type: text/plain',
  '',
  'wörld',
].join('\r\n');

const sent: readonly BodyRow[] = [
  { name: 'text', code: post(`'é😀'`), bodies: ['é😀'] },
  { name: 'control characters', code: post(`'a\\0b\\r\\n\\u202e'`), bodies: ['a\0b\r\n\u202e'] },
  {
    ...{ name: 'JSON', code: post(`'{"a":1}'`, `headers: { 'Content-Type': 'application/json' },`) },
    ...{ bodies: ['{"a":1}'], mimeType: 'application/json' },
  },
  {
    ...{ name: 'urlencoded', code: post(`new URLSearchParams({ a: '1 2', b: 'é' })`), bodies: ['a=1+2&b=%C3%A9'] },
    mimeType: 'application/x-www-form-urlencoded;charset=UTF-8',
  },
  { name: 'form with a file', code: post(form(file(`'wörld'`))), bodies: [FORM], mimeType: 'multipart/form-data' },
  {
    ...{ name: 'form with bytes', code: post(form(file(bytes(0, 255, 254)))), bodies: ['binary'] },
    mimeType: 'multipart/form-data',
  },
  {
    ...{ name: 'form with a picked file', code: post(form(picked(0))), bodies: ['binary'] },
    mimeType: 'multipart/form-data',
  },
  { name: 'picked file', code: post(picked(0)), bodies: ['binary'], mimeType: 'text/plain' },
  { name: 'Blob', code: post(`new Blob(['text'], { type: 'text/x' })`), bodies: ['text'], mimeType: 'text/x' },
  { name: 'Blob of bytes', code: post(`new Blob([${bytes(255, 65)}])`), bodies: ['binary'], mimeType: '' },
  { name: 'ArrayBuffer', code: post(`new TextEncoder().encode('é')`), bodies: ['é'], mimeType: '' },
  { name: 'ArrayBuffer of bytes', code: post(bytes(97, 255, 0)), bodies: ['binary'], mimeType: '' },
  { name: 'empty text', code: post(`''`), bodies: [null] },
  { name: 'none', code: `fetch('{url}')`, bodies: [null] },
  { name: '64 Ki', code: post(`'x'.repeat(65536)`), bodies: ['x'.repeat(65536)] },
  { name: '2 MB', code: post(`'x'.repeat(2 * 1024 * 1024)`), bodies: ['too-long'] },
  { name: 'keepalive', code: post(`'kept'`, 'keepalive: true,'), bodies: ['kept'] },
  { name: 'beacon', code: `Promise.resolve(navigator.sendBeacon('{url}', 'text'))`, bodies: ['text'] },
  { name: 'XMLHttpRequest', code: xhr(`request.send('text')`), bodies: ['text'] },
  { name: 'worker', code: inWorker(post(`'text'`)), bodies: ['text'] },
  { name: '307', code: post(`'text'`), meets: '307', bodies: ['text', 'text'] },
  { name: '303', code: post(`'text'`), meets: '303', bodies: ['text', null] },
];

const unsent: readonly BodyRow[] = [
  {
    ...{ name: 'text', code: put(`'é'`, `credentials: 'include', headers: ${HEADERS},`), bodies: ['é'] },
    intended: { 'X-Id': '7', Authorization: 'Bearer x', 'Content-Type': TEXT },
  },
  {
    ...{ name: 'JSON', code: put(`'{}'`, `headers: { 'Content-Type': 'application/json', Accept: 'text/x' },`) },
    ...{ bodies: ['{}'], mimeType: 'application/json' },
    intended: { 'Content-Type': 'application/json', Accept: 'text/x' },
  },
  {
    name: 'none',
    code: `fetch('{url}', { headers: ${HEADERS} })`,
    bodies: [null],
    intended: { 'X-Id': '7', Authorization: 'Bearer x' },
  },
  { name: 'form with a file', code: put(form(file(`'wörld'`))), bodies: [FORM], mimeType: 'multipart/form-data' },
  {
    ...{ name: 'form with a picked file', code: put(form(picked(0))), bodies: ['binary'] },
    mimeType: 'multipart/form-data',
  },
  // Nothing tells that there was one.
  { name: 'picked file', code: put(picked(0)), bodies: [null], intended: { 'Content-Type': 'text/plain' } },
  { name: 'ArrayBuffer of bytes', code: put(bytes(255, 254)), bodies: ['binary'], mimeType: '', intended: {} },
  // Nothing tells it from bytes that are no UTF-8.
  { name: 'ArrayBuffer', code: put(`new TextEncoder().encode('é')`), bodies: ['binary'], mimeType: '', intended: {} },
  { name: '2 MB', code: put(`'x'.repeat(2 * 1024 * 1024)`), bodies: ['too-long'], intended: { 'Content-Type': TEXT } },
  {
    ...{ name: 'XMLHttpRequest', code: xhr(`request.setRequestHeader('X-Id', '7'); request.send('text')`) },
    ...{ bodies: ['text'], intended: { 'X-Id': '7', 'Content-Type': TEXT } },
  },
  // After a redirect, DevTools has forgotten the type and what the page set.
  {
    ...{ name: '307', code: put(`'text'`, `headers: ${HEADERS},`), meets: '307, then refused' },
    bodies: ['text', 'text'],
  },
];

export const BODIES: readonly BodyRow[] = [
  ...sent,
  ...unsent.map((row): BodyRow => ({ meets: 'refused', ...row, name: `${row.name}, never sent` })),
];
