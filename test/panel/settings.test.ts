import { expect, test } from 'vitest';
import { createSettings, keepSettings, type Settings } from '../../panel/settings.ts';
import { createFakeStorage } from '../support/fake-storage.ts';

const CHOSEN = {
  filter: 'status-code:500',
  filterInverted: true,
  failingOnly: true,
  preserveLog: true,
  grouping: 'cause',
  sort: { column: 'time', descending: true },
  columns: { time: { shown: false }, name: { width: 240 } },
  listShare: 30,
};

const UNCHOSEN = {
  filter: '',
  filterInverted: false,
  failingOnly: false,
  preserveLog: false,
  grouping: 'none',
  sort: null,
  columns: {},
  listShare: null,
};

const valuesOf = (settings: Settings) =>
  Object.fromEntries(Object.entries(settings).map(([name, setting]) => [name, setting.value]));

async function kept(stored: unknown): Promise<Settings> {
  const settings = createSettings();
  await keepSettings(settings, createFakeStorage({ settings: stored }));
  return settings;
}

test.each<[stored: string, stored_: unknown, settings: unknown]>([
  ['nothing', undefined, UNCHOSEN],
  ['everything', CHOSEN, CHOSEN],
  ['one thing', { filter: 'x' }, { ...UNCHOSEN, filter: 'x' }],
  ['what nobody knows', { colour: 'red' }, UNCHOSEN],
  ['no object', 'filter', UNCHOSEN],
  ['one value of another type', { ...CHOSEN, sort: 'time' }, { ...CHOSEN, sort: null }],
  ['a column of another type', { ...CHOSEN, columns: { time: { width: '240' } } }, { ...CHOSEN, columns: {} }],
])('where %s is stored, that is what is chosen', async (_, stored, settings) => {
  expect(valuesOf(await kept(stored))).toEqual(settings);
});

test('what is changed is there the next time', async () => {
  const storage = createFakeStorage();
  const first = createSettings();
  await keepSettings(first, storage);
  first.filter.value = 'method:PUT';
  const second = createSettings();
  await keepSettings(second, storage);
  expect(valuesOf(second)).toEqual({ ...UNCHOSEN, filter: 'method:PUT' });
});

test('what is changed before the stored is known stays', async () => {
  const settings = createSettings();
  const known = keepSettings(settings, createFakeStorage({ settings: CHOSEN }));
  settings.filter.value = 'typed meanwhile';
  await known;
  expect(valuesOf(settings)).toEqual({ ...CHOSEN, filter: 'typed meanwhile' });
});
