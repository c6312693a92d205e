import { expect, test } from 'vitest';
import { buildReport } from '../../src/exports/build-report.ts';
import { explainAll } from '../../src/exports/explain.ts';
import { readEntry } from '../../src/imports/har/entry-shape.ts';
import { ImportError } from '../../src/imports/imported.ts';
import { createFileReader } from '../../src/imports/read-file.ts';
import { inEnglish, type Said } from '../../src/sentence.ts';
import { PLAIN, RICH } from '../exports/rich-exchange.ts';
import { harOf } from '../support/har.ts';

const REPORT = buildReport(explainAll([RICH, PLAIN]), {
  generator: { name: 'CORS Verdict', version: '0.1.0' },
  browser: 'Chromium 156',
  exportedAt: '2026-11-20T09:41:08.000Z',
  page: { url: 'https://app.example.com/' },
  redacted: [{ name: 'TOKEN_1', of: 'the value of Authorization' }],
});

/** What may stand where something else is expected; `undefined` where nothing does. */
const WRONG: readonly unknown[] = [undefined, null, true, -1, 0.5, '', 'a b', [], [1], {}];

/** Copies of a value, each with one part wrong. */
function broken(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return WRONG;
  const parts = Object.entries(value).flatMap(([key, part]) =>
    broken(part).map((wrong) => (Array.isArray(value) ? value.with(Number(key), wrong) : { ...value, [key]: wrong })),
  );
  return [...WRONG, ...parts];
}

/** Why a file cannot be read, and what of it. */
function troublesOf(text: string): readonly Said[] {
  const reader = createFileReader();
  try {
    reader.write(text);
    return reader.end().skipped;
  } catch (error) {
    if (error instanceof ImportError) return [error.said];
    throw error;
  }
}

/** A path, a number, a character, or what is quoted from the file. */
const isData = (value: string): boolean => /^\S*$|\["[^\]]*"\]|^".*"$/.test(value);

/** The words that no translator gets to see. */
const untranslated = (said: Said): readonly string[] =>
  typeof said === 'string' ? (isData(said) ? [] : [said]) : said.values.flatMap(untranslated);

const [first, second] = REPORT.exchanges;

test.each<[of: string, told: () => readonly Said[], says: string]>([
  [
    'the head of a report',
    () => broken(REPORT).flatMap((file) => (file === undefined ? [] : troublesOf(JSON.stringify(file)))),
    'generator: must be an object, is null',
  ],
  [
    'an exchange',
    () => broken(first).flatMap((one) => troublesOf(JSON.stringify({ ...REPORT, exchanges: [second, one] }))),
    'exchanges[1].verdict.hop: must be no less than 0, is -1',
  ],
  [
    'an entry of a HAR',
    () =>
      harOf([RICH])
        .log.entries.flatMap(broken)
        .flatMap((entry) => {
          const read = readEntry(entry, 'log.entries[0]');
          return 'wrong' in read ? [read.wrong] : [];
        }),
    'log.entries[0].request.url: must be a URL, is "a b"',
  ],
  [
    'the text',
    () => {
      const text = JSON.stringify(harOf([PLAIN]), null, 1);
      const places = Array.from({ length: 200 }, (_, place) => place);
      return places.flatMap((place) =>
        ['', '!', '"', ',', '}', '[', 'x'].flatMap((one) =>
          troublesOf(text.slice(0, place) + one + text.slice(place + 1)),
        ),
      );
    },
    'Line 1, column 1: a report and a HAR begin with “{”. Save the file again.',
  ],
])('all that is said of what is wrong in %s can be translated', (_, tell, says) => {
  const told = tell();
  expect(told.map(inEnglish)).toContain(says);
  expect(told.filter((said) => typeof said === 'string')).toEqual([]);
  expect([...new Set(told.flatMap(untranslated))]).toEqual([]);
});
