import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import { ImportError, type Imported } from '../../src/imports/imported.ts';
import { createFileReader } from '../../src/imports/read-file.ts';
import { inEnglish } from '../../src/sentence.ts';
import { BIG_HAR_HEAD, bigHarEntry } from '../support/big-har.ts';

/** Four entries, of which the first and the third ask another origin. */
const ENTRIES = [0, 4, 1, 8].map(bigHarEntry);
const textOf = (entries: readonly unknown[]) => JSON.stringify({ log: { ...BIG_HAR_HEAD, entries } });
const TEXT = textOf(ENTRIES);

function read(text: string, size = 1_000): Imported | string {
  const reader = createFileReader();
  try {
    for (let at = 0; at < text.length; at += size) reader.write(text.slice(at, at + size));
    return reader.end();
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    throw error;
  }
}

const urls = (got: Imported | string) =>
  typeof got === 'string' ? got : got.exchanges.map(({ hops: [hop] }) => hop?.url.replace(/^.*\//, ''));

test('a HAR is read, whatever it has besides, and its bodies are forgotten', () => {
  expect(urls(read(TEXT))).toEqual(['0', '4', '8']);
  const [first, ...rest] = ENTRIES;
  const more = { ...(first as object), _unknown: { deep: [[[{ a: null }]]] } };
  const got = read(JSON.stringify({ _own: [1, 2], log: { comment: '', entries: [more, ...rest], ...BIG_HAR_HEAD } }));
  expect([urls(got), JSON.stringify(got).includes('Lorem ipsum')]).toEqual([['0', '4', '8'], false]);
});

test('a HAR that was cut off is read up to there, and says so', () => {
  const ends = ENTRIES.map((_, index) => textOf(ENTRIES.slice(0, index + 1)).length - ']}}'.length);
  const wrong: unknown[] = [];
  for (let cut = ends[0] ?? 0; cut < TEXT.length; cut += 211) {
    const whole = ends.filter((end) => end <= cut).length;
    const got = read(TEXT.slice(0, cut));
    const expected = urls(read(textOf(ENTRIES.slice(0, whole))));
    const message = `after log.entries[${whole - 1}], at byte ${cut}. Save the file again.`;
    const said = typeof got === 'string' ? got : inEnglish(got.skipped.at(-1) ?? '');
    if (JSON.stringify(urls(got)) !== JSON.stringify(expected) || !said.endsWith(message)) wrong.push([cut, got]);
  }
  expect(wrong.slice(0, 2)).toEqual([]);
}, 60_000);

test('a HAR with bytes changed never fails but with a message', () => {
  const seed = Number(process.env.SEED ?? 9);
  const generator = xoroshiro128plus(seed);
  const bytes = new TextEncoder().encode(TEXT);
  for (let round = 0; round < 60; round++) {
    const broken = bytes.slice();
    for (let times = uniformInt(generator, 1, 3); times > 0; times--) {
      broken[uniformInt(generator, 0, bytes.length - 1)] = uniformInt(generator, 32, 126);
    }
    const got = read(new TextDecoder().decode(broken));
    const isTold = typeof got === 'string' ? got !== '' : Array.isArray(got.skipped);
    expect(isTold, `seed ${seed}, round ${round}`).toBe(true);
  }
}, 60_000);
