import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
import {
  firstFormat,
  formatGroups,
  openingOfMany,
  wantedFormats,
} from '../../../../panel/components/export/export-choice.ts';
import { createStore, type Row } from '../../../../panel/store.ts';
import { FORMATS } from '../../../../src/exports/index.ts';
import { exchange } from '../../../support/exchange.ts';
import { QUIET_HOST } from '../../../support/quiet-host.ts';

const rows = (count: number): readonly Row[] =>
  createStore({
    ...QUIET_HOST,
    exchanges: signal(Array.from({ length: count }, (_, place) => exchange({ id: `${place}`, hops: [{}] }))),
    watch: signal({ pageUrl: '', accessGranted: true, connection: 'listening' }),
    clear: () => undefined,
  }).rows.value;

test('every format is offered for one exchange, and for many those that are of many', () => {
  const offered = (of: 'one' | 'many') => formatGroups(of).flatMap(({ formats }) => formats);
  expect(new Set(offered('one'))).toEqual(new Set(FORMATS));
  expect(new Set(offered('many'))).toEqual(new Set(FORMATS.filter(({ of }) => of === 'many')));
});

test.each<[all: number, listed: number, scopes: readonly (readonly [title: string, count: number])[]]>([
  [0, 0, [['All 0 exchanges', 0]]],
  [1, 1, [['The only exchange', 1]]],
  [3, 3, [['All 3 exchanges', 3]]],
  [1200, 0, [['All 1,200 exchanges', 1200]]],
  [3, 1, [['1 listed', 1], ['All 3 exchanges', 3]]], // biome-ignore format: a row of the table
])('of %d exchanges, of which %d are listed', (count, listed, scopes) => {
  const all = rows(count);
  const opening = openingOfMany(all, all.slice(0, listed));
  expect(opening.scopes.map(({ title, chosen }) => [title, chosen.length])).toEqual(scopes);
});

test.each<[platform: string, wanted: readonly (readonly [id: string, label: string])[]]>([
  [
    'Linux x86_64',
    [
      ['curl-posix', 'Copy curl (bash, zsh)'],
      ['markdown', 'Copy bug report'],
    ],
  ],
  [
    'MacIntel',
    [
      ['curl-posix', 'Copy curl (bash, zsh)'],
      ['markdown', 'Copy bug report'],
    ],
  ],
  [
    'Win32',
    [
      ['curl-powershell', 'Copy curl (PowerShell)'],
      ['markdown', 'Copy bug report'],
    ],
  ],
  [
    '',
    [
      ['curl-posix', 'Copy curl (bash, zsh)'],
      ['markdown', 'Copy bug report'],
    ],
  ],
])('on %j what is wanted most is %j', (platform, wanted) => {
  expect(wantedFormats(platform).map(({ format: { id }, label }) => [id, label])).toEqual(wanted);
  expect([firstFormat('one', platform)?.id, firstFormat('many', platform)?.of]).toEqual([wanted[0]?.[0], 'many']);
});
