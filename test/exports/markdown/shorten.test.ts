import { expect, test } from 'vitest';
import { markdown } from '../../../src/exports/markdown/index.ts';
import { shorten } from '../../../src/exports/markdown/shorten.ts';
import { API, failed } from '../../support/exchange.ts';
import { materialOf } from '../../support/material.ts';

const TOO_LONG = 'It is too long for this report; the panel exports all of it as a file.';
const section = (name: string, length: number) => `## ${name}\n\n${'x'.repeat(length)}`;

test.each<[what: string, lengths: readonly number[], most: number, kept: readonly number[]]>([
  ['all fits', [100, 200, 300], 1000, [100, 200, 300]],
  ['the longest goes first', [100, 900, 200], 1000, [100, 0, 200]],
  ['then the next', [600, 900, 200], 500, [0, 0, 200]],
  ['what is short already stays', [10, 20], 5, [10, 20]],
])('%s', (_, lengths, most, kept) => {
  const sections = lengths.map((length, place) => section(`S${place}`, length));
  const expected = kept.map((length, place) => (length > 0 ? sections[place] : `## S${place}\n\n${TOO_LONG}`));
  expect(shorten(sections, most)).toEqual(expected);
});

test('a report of twenty redirects with hundreds of headers is short enough for a tracker, and has its verdict', () => {
  const headers = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [`Access-Control-X-${at}`, 'v'.repeat(5000)]),
  );
  const url = (at: number) => `${API}/${at}/${'p'.repeat(5000)}`;
  const hops = Array.from({ length: 20 }, (_, at) => ({
    url: url(at),
    answer: at < 19 ? { status: 302, acao: '*', location: url(at + 1), headers } : { status: 200, headers },
  }));
  const written = markdown.write(materialOf(failed({ hops })));
  expect(written.length).toBeLessThan(32_000);
  expect(written).toContain('- Rule: `acao-missing`');
  expect(written).toContain(`## Repro\n\n${TOO_LONG}`);
});
