import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import { buildReport } from '../../src/exports/build-report.ts';
import { explainAll } from '../../src/exports/explain.ts';
import { ImportError, type Imported } from '../../src/imports/imported.ts';
import { createFileReader } from '../../src/imports/read-file.ts';
import { API, exchange, failed } from '../support/exchange.ts';
import { readInEnglish } from '../support/in-english.ts';

const EXCHANGES = [
  exchange({ id: '7', startedAt: 1_000, hops: [{ url: `${API}/a`, answer: { acao: '*' } }] }),
  failed({ id: '8', startedAt: 2_000, hops: [{ url: `${API}/ünïcode/🎉`, answer: { acao: 'caf\udcc3' } }] }),
  failed({ id: '9', startedAt: 3_000, hops: [{ url: `${API}/c`, method: 'PUT', preflight: { status: 404 } }] }),
];
const HEAD = {
  generator: { name: 'CORS Verdict', version: '1.2.3' },
  browser: 'Chrome/156',
  exportedAt: '2026-11-20T09:41:07.204Z',
  page: { url: 'https://app.example.com/' },
};
const REPORT = buildReport(explainAll(EXCHANGES), HEAD);
const TEXT = JSON.stringify(REPORT);

/** What was read, with what could not be in English. */
interface English extends Imported {
  readonly skipped: readonly string[];
}

/** The result of reading these parts; what is wrong with them, where something is. */
function readParts(parts: readonly string[]): English | string {
  const reader = createFileReader();
  try {
    for (const part of parts) reader.write(part);
    const imported = reader.end();
    return { ...imported, skipped: readInEnglish(imported.skipped) };
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    throw error;
  }
}

function read(text: string, size = text.length): English | string {
  return readParts(
    Array.from({ length: Math.ceil(text.length / size) }, (_, at) => text.slice(at * size, (at + 1) * size)),
  );
}

/** One text for all that was read. */
const said = (got: English | string) =>
  JSON.stringify(typeof got === 'string' ? got : { ...got, recorded: [...got.recorded] });

const WHOLE: Imported = {
  kind: 'report',
  generator: 'CORS Verdict 1.2.3',
  browser: 'Chrome/156',
  pageUrl: 'https://app.example.com/',
  exchanges: EXCHANGES,
  placeholders: [],
  recorded: new Map(REPORT.exchanges.map(({ id, verdict }) => [id, verdict])),
  skipped: [],
};

test('a report is read as what was reported, however its keys are ordered, with a byte order mark or without', () => {
  const backwards = JSON.stringify(Object.fromEntries(Object.entries(REPORT).reverse()));
  expect([read(TEXT), read(backwards), read(`\ufeff${TEXT}\n`)]).toEqual([WHOLE, WHOLE, WHOLE]);
});

/** As short as it can be, for the tests that read it at every byte. */
const SHORT = JSON.stringify({ ...REPORT, exchanges: [REPORT.exchanges[1]] });

test('it does not matter where a file is cut into parts', () => {
  const whole = said(read(SHORT));
  const cuts = Array.from({ length: SHORT.length - 1 }, (_, place) => place + 1);
  const halved = (cut: number) => [SHORT.slice(0, cut), SHORT.slice(cut)];
  expect(cuts.filter((cut) => said(readParts(halved(cut))) !== whole)).toEqual([]);
  expect([1, 2, 3, 7, 64].map((size) => said(read(SHORT, size)))).toEqual([whole, whole, whole, whole, whole]);
}, 60_000);

const NEITHER =
  'It is JSON, but neither a report of CORS Verdict (“format” is not “cors-verdict-report”) nor a HAR (it has no “log” with entries). Import one of these.';

test.each<[what: string, text: string, message: string]>([
  ['an empty file', '', 'There is nothing in it.'],
  ['white space', ' \n\t\n', 'There is nothing in it.'],
  ['HTML', '<!doctype html>', 'Line 1, column 1: “<” cannot stand here. Save the file again.'],
  ['bytes', '\u0000\u0001', 'Line 1, column 1: U+0000 cannot stand here. Save the file again.'],
  ['a list', ' [1]', 'Line 1, column 2: a report and a HAR begin with “{”. Save the file again.'],
  ['a word alone', 'null', 'Line 1, column 1: a report and a HAR begin with “{”. Save the file again.'],
  ['another object', '{"name":"x","version":"1.0.0"}', NEITHER],
  ['a log that is none', '{"log":"x"}', NEITHER],
  ['another format', '{"format":"lighthouse","exchanges":[{}]}', NEITHER],
  ['entries that are no list', '{"log":{"entries":{"a":{}}}}', 'entries: this must be a list.'],
  [
    'nothing for a value',
    '{\n "a": ,}',
    'Line 2, column 7: “,” cannot stand here; expected was a value. Save the file again.',
  ],
  [
    'no colon',
    '{\n "ä": 1,\n "b" "c"}',
    'Line 3, column 6: “"” cannot stand here; expected was a colon. Save the file again.',
  ],
  [
    'no comma',
    '{"a": 1 "b": 2}',
    'Line 1, column 9: “"” cannot stand here; expected was a comma or a closing bracket. Save the file again.',
  ],
  [
    'one comma more',
    '{"a":1,}',
    'Line 1, column 8: “}” cannot stand here; expected was a name in quotes. Save the file again.',
  ],
  ['other quotes', "{'a':1}", "Line 1, column 2: “'” cannot stand here. Save the file again."],
  ['a comment', '{ // a\n}', 'Line 1, column 3: “/” cannot stand here. Save the file again.'],
  ['a word', '{"ä": nul!}', 'Line 1, column 10: “!” cannot stand here. Save the file again.'],
  ['NaN', '{"a":NaN}', 'Line 1, column 6: “N” cannot stand here. Save the file again.'],
  [
    'a line break in a string',
    '{"a":"b\nc"}',
    'Line 1, column 8: U+000A cannot stand in a string. Save the file again.',
  ],
  ['an escape that is none', '{"a":"\\x41"}', 'Line 1, column 8: “x” cannot stand in a string. Save the file again.'],
  ['an end in a word', '{"a":tr', 'The file ends too early, at byte 7. Save the file again.'],
  [
    'an end in a HAR',
    '{"log":{"version":"1.2",',
    'The file ends too early, after log.version, at byte 24. Save the file again.',
  ],
  [
    'more levels than anything has',
    `{"a":${'['.repeat(1_000_000)}`,
    'Line 1, column 505: it is nested more than 500 levels deep. Save the file again.',
  ],
  [
    'a report of the future',
    TEXT.replace('"version":1', '"version":2'),
    'version: this report is of version 2, and this CORS Verdict knows 1. Update the extension.',
  ],
  ['a report of a string', TEXT.replace('"version":1', '"version":"1"'), 'version: must be 1, is "1"'],
  ['a report without a head', TEXT.replace('"browser"', '"brauser"'), 'browser: is missing'],
  [
    'a report with nothing right',
    JSON.stringify({ ...REPORT, exchanges: [{ ...REPORT.exchanges[0], hops: 5 }] }),
    'exchanges[0].hops: must be a list, is 5',
  ],
])('%s is refused, by the place and what is wrong there', (_, text, message) => {
  expect(read(text, 3)).toBe(message);
});

test('what is wrong with one exchange is told, and the others are read', () => {
  const [first, second, third] = REPORT.exchanges;
  const text = JSON.stringify({ ...REPORT, exchanges: [first, { ...second, method: 3 }, third] });
  const [one, , three] = EXCHANGES;
  expect(read(text)).toEqual({
    ...WHOLE,
    exchanges: [one, three],
    recorded: new Map([...WHOLE.recorded].filter(([id]) => id !== '8')),
    skipped: ['exchanges[1].method: must be a string, is 3'],
  });
});

test('exchanges with one id are told apart', () => {
  const [first] = REPORT.exchanges;
  const read3 = read(JSON.stringify({ ...REPORT, exchanges: [first, first, first] }));
  expect(typeof read3 === 'string' ? read3 : read3.exchanges.map(({ id }) => id)).toEqual(['7', '7-2', '7-3']);
});

test('of a list that comes twice, both are read', () => {
  const [first, second] = REPORT.exchanges;
  const twice = `${JSON.stringify({ ...REPORT, exchanges: [first] }).slice(0, -1)},"exchanges":[${JSON.stringify(second)}]}`;
  const got = read(twice);
  expect(typeof got === 'string' ? got : got.exchanges).toEqual(EXCHANGES.slice(0, 2));
});

test('a key of the language’s own changes nothing', () => {
  const text = TEXT.replace('{', '{"__proto__": {"polluted": true}, "constructor": 1,');
  expect([read(text), 'polluted' in {}]).toEqual([WHOLE, false]);
});

/** Where each exchange ends in the text, in characters. */
const ENDS = REPORT.exchanges.map((_, index) => {
  return JSON.stringify({ ...REPORT, exchanges: REPORT.exchanges.slice(0, index + 1) }).length - ']}'.length;
});

/** The first exchanges: none, one and so on. */
const FIRST = [...EXCHANGES, null].map((_, count) => saidExchanges(read(TEXT), count));

function saidExchanges(got: English | string, count: number): string {
  return JSON.stringify(typeof got === 'string' ? [] : got.exchanges.slice(0, count));
}

test('a file that was cut off is read up to there, and says so', () => {
  const wrong: unknown[] = [];
  for (let cut = 0; cut < TEXT.length; cut += cut < 300 ? 1 : 7) {
    const whole = ENDS.filter((end) => end <= cut).length;
    const got = read(TEXT.slice(0, cut), 500);
    if (typeof got === 'string') {
      if (
        whole > 0 ||
        !/^(There is nothing in it\.|The file ends too early, .*at byte \d+\. Save the file again\.)$/.test(got)
      )
        wrong.push([cut, got]);
      continue;
    }
    const [message = ''] = got.skipped;
    const place = new RegExp(
      `^The file ends too early, after exchanges\\[${whole - 1}\\], at byte \\d+\\. Save the file again\\.$`,
    );
    if (JSON.stringify(got.exchanges) !== FIRST[whole]) wrong.push([cut, got.exchanges]);
    if (!place.test(message)) wrong.push([cut, message]);
  }
  expect(wrong.slice(0, 3)).toEqual([]);
}, 60_000);

test('a file with one byte changed does nothing but what is told, and loses nothing before it', () => {
  const seed = Number(process.env.SEED ?? 5);
  const generator = xoroshiro128plus(seed);
  const bytes = new TextEncoder().encode(TEXT);
  const begin = TEXT.indexOf('"exchanges"');
  const ends = ENDS.map((end) => new TextEncoder().encode(TEXT.slice(0, end)).length);
  for (let round = 0; round < 500; round++) {
    const at = uniformInt(generator, begin, bytes.length - 1);
    const broken = bytes.slice();
    broken[at] = uniformInt(generator, 0, 255);
    const got = read(new TextDecoder().decode(broken), 64);
    const whole = ends.filter((end) => end <= at).length;
    const kept = saidExchanges(got, whole);
    expect(kept, `seed ${seed}: byte ${at} is ${broken[at]}: ${said(got)}`).toBe(FIRST[whole]);
  }
}, 60_000);
