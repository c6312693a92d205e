import { signal } from '@preact/signals';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Importer } from '../../../panel/import/importer.ts';
import { createStore, type Store } from '../../../panel/store.ts';
import type { Exchange } from '../../../src/exchange/exchange.ts';
import { buildReport } from '../../../src/exports/build-report.ts';
import { explainAll } from '../../../src/exports/explain.ts';
import { API, exchange, failed, PAGE } from '../../support/exchange.ts';
import { HERE } from '../../support/import-here.ts';
import { readInEnglish } from '../../support/in-english.ts';
import { QUIET_HOST } from '../../support/quiet-host.ts';

const first = exchange({ id: '1', startedAt: 100, hops: [{ url: `${API}/first`, answer: { acao: '*' } }] });
const second = failed({ id: '2', startedAt: 200, hops: [{ url: `${API}/second`, answer: {} }] });
const third = failed({ id: '3', startedAt: 300, hops: [{ url: `${API}/third`, answer: {} }] });

const HEAD = {
  generator: { name: 'CORS Verdict', version: '1.2.3' },
  browser: 'Chrome/156',
  exportedAt: '2026-11-20T09:41:07.204Z',
  page: { url: `${PAGE}/` },
};
const report = (...exchanges: Exchange[]) => JSON.stringify(buildReport(explainAll(exchanges), HEAD));
const fileOf = (name: string, ...exchanges: Exchange[]) => new File([report(...exchanges)], name);

const live = signal<readonly Exchange[]>([]);
let store: Store;

const storeOf = (importer: Importer) =>
  createStore({
    exchanges: live,
    watch: signal({ pageUrl: PAGE, accessGranted: true, connection: 'listening' as const }),
    ...QUIET_HOST,
    importer,
    clear() {
      live.value = [];
    },
  });

beforeEach(() => {
  live.value = [];
  store = storeOf(HERE);
});

const rows = () =>
  store.rows.value.map(({ exchange: { id, hops }, source }) => [id, hops[0]?.url.split('/').at(-1), source?.name]);
const names = () => store.imports.files.value.map(({ source }) => source.name);
const refusals = () => store.imports.refusals.value.map(({ name, why }) => [name, readInEnglish(why)]);

test('what a file holds is shown beside live traffic, oldest first, with the verdicts it had', async () => {
  live.value = [second];
  expect(await store.imports.load(fileOf('bug.json', first, third))).toBe(2);
  expect(rows()).toEqual([
    ['1', 'first', 'bug.json'],
    ['2', 'second', undefined],
    ['3', 'third', 'bug.json'],
  ]);
  expect(store.rows.value.map(({ verdict }) => verdict.outcome)).toEqual(['allowed', 'blocked', 'blocked']);
  const [file] = store.imports.files.value;
  const { recorded, context, ...source } = file?.source ?? {};
  expect(source).toEqual({
    ...{
      name: 'bug.json',
      kind: 'report',
      generator: 'CORS Verdict 1.2.3',
      browser: 'Chrome/156',
      pageUrl: `${PAGE}/`,
    },
    ...{ placeholders: [], skipped: [], entries: 2 },
  });
  expect([...(recorded ?? [])].map(([id, { rule }]) => [id, rule])).toEqual([
    ['1', null],
    ['3', 'acao-missing'],
  ]);
});

test('leaving the page takes away what was recorded, and nothing of a file', async () => {
  live.value = [second];
  await store.imports.load(fileOf('bug.json', first));
  live.value = [];
  expect(rows()).toEqual([['1', 'first', 'bug.json']]);
});

test('Clear takes away everything', async () => {
  live.value = [second];
  await store.imports.load(fileOf('bug.json', first));
  await store.imports.load(new File(['x'], 'broken.json')).catch(() => undefined);
  store.clear();
  expect([rows(), names(), refusals()]).toEqual([[], [], []]);
});

describe('ids', () => {
  test('of a file stay as they are, unless something has them already', async () => {
    live.value = [second];
    await store.imports.load(fileOf('a.json', first, { ...third, id: '2' }));
    await store.imports.load(fileOf('b.json', { ...first, hops: third.hops }));
    expect(rows()).toEqual([
      ['1', 'first', 'a.json'],
      ['1-2', 'third', 'b.json'],
      ['2', 'second', undefined],
      ['2-2', 'third', 'a.json'],
    ]);
    const [file] = store.imports.files.value;
    expect([...(file?.source.recorded.keys() ?? [])]).toEqual(['1', '2-2']);
  });

  test('of what is recorded later yield to those of a file, and its row stays the same object', async () => {
    await store.imports.load(fileOf('a.json', second));
    live.value = [{ ...third, id: '2' }, first];
    const before = store.rows.value;
    live.value = [...live.value, { ...third, id: '4', startedAt: 400 }];
    expect(rows().map(([id]) => id)).toEqual(['1', '2', '2-2', '4']);
    expect(store.rows.value.slice(0, 3)).toEqual(before);
    expect(store.rows.value[2]).toBe(before[2]);
  });

  test('are told apart, too, where two files come at once', async () => {
    await Promise.all([store.imports.load(fileOf('a.json', first)), store.imports.load(fileOf('b.json', first))]);
    expect(rows().map(([id]) => id)).toEqual(['1', '1-2']);
  });
});

describe('the same file again', () => {
  test('takes the place of the first', async () => {
    await store.imports.load(fileOf('a.json', first, second));
    await store.imports.load(fileOf('b.json', third));
    await store.imports.load(fileOf('a.json', first, { ...second, netError: 'net::ERR_ABORTED' }));
    expect([names(), rows().map(([id]) => id)]).toEqual([
      ['a.json', 'b.json'],
      ['1', '2', '3'],
    ]);
    expect(store.rows.value[1]?.exchange.netError).toBe('net::ERR_ABORTED');
  });

  test('is another where it holds other requests, and has a name of its own', async () => {
    await store.imports.load(fileOf('a.json', first));
    await store.imports.load(fileOf('a.json', second));
    expect(names()).toEqual(['a.json', 'a.json (2)']);
  });
});

describe('a file that cannot be read', () => {
  test('is told, and all that was there stays', async () => {
    live.value = [second];
    await store.imports.load(fileOf('good.json', first));
    const why = 'Line 1, column 3: “!” cannot stand here. Save the file again.';
    await expect(store.imports.load(new File(['{ !'], 'bad.json'))).rejects.toThrow(why);
    expect([refusals(), names(), rows().length]).toEqual([[['bad.json', why]], ['good.json'], 2]);
    const [refusal] = store.imports.refusals.value;
    if (refusal) store.imports.dismiss(refusal);
    expect(refusals()).toEqual([]);
  });

  test('is told where nobody can read it any more', async () => {
    const gone = new File(['{}'], 'gone.json');
    gone.stream = () => {
      throw new DOMException('gone', 'NotReadableError');
    };
    await store.imports.load(gone).catch(() => undefined);
    expect(refusals()).toEqual([
      [
        'gone.json',
        'The browser cannot read it: it is a folder, or was moved, deleted or written to since. Pick the file again.',
      ],
    ]);
  });
});

test('a file that breaks off is shown up to there, with where it does', async () => {
  const whole = report(first, second);
  await store.imports.load(new File([whole.slice(0, whole.indexOf('/second'))], 'cut.json'));
  const [file] = store.imports.files.value;
  expect([rows(), readInEnglish(file?.source.skipped)]).toEqual([
    [['1', 'first', 'cut.json']],
    [expect.stringMatching(/^The file ends too early, after exchanges\[0\], at byte \d+\. Save the file again\.$/)],
  ]);
});

test('an import that is cancelled leaves nothing and is no error', async () => {
  let ended = false;
  store = storeOf({
    read: () => {
      let refuse: (reason: Error) => void = () => undefined;
      const file = new Promise<never>((_, reject) => {
        refuse = reject;
      });
      return {
        file,
        cancel() {
          ended = true;
          refuse(new Error('It was cancelled.'));
        },
      };
    },
  });
  const loading = store.imports.load(fileOf('big.har', first));
  const [one] = store.imports.importing.value;
  expect([one?.name, one?.stage.value.doing]).toEqual(['big.har', 'reading']);
  one?.cancel();
  await expect(loading).rejects.toThrow('It was cancelled.');
  expect([ended, rows(), refusals(), store.imports.importing.value]).toEqual([true, [], [], []]);
});

test('a file can be taken away again', async () => {
  await store.imports.load(fileOf('a.json', first));
  await store.imports.load(fileOf('b.json', second));
  const [a] = store.imports.files.value;
  if (a) store.imports.remove(a.source);
  expect(rows()).toEqual([['2', 'second', 'b.json']]);
});

test('the filter finds rows by the name of their file', async () => {
  live.value = [second];
  await store.imports.load(fileOf('Bug 17.json', first));
  const shown = ['bug 17', 'from-file:"Bug 17.json"', '-from-file:bug*', 'is:imported'].map((filter) => {
    store.settings.filter.value = filter;
    return store.visible.value.map(({ exchange: { id } }) => id);
  });
  expect(shown).toEqual([['1'], ['1'], ['2'], ['1']]);
});

test('what a file holds is judged beside that file alone', async () => {
  const preflight = { acao: '*', acam: 'PUT', maxAge: '600' };
  const asked = exchange({ id: '1', startedAt: 0, hops: [{ method: 'PUT', preflight, answer: { acao: '*' } }] });
  const cached = exchange({
    id: '2',
    startedAt: 100,
    hops: [{ method: 'PUT', startedAt: 100, answer: { acao: '*' } }],
  });
  await store.imports.load(fileOf('both.json', asked, cached));
  await store.imports.load(fileOf('one.json', cached));
  live.value = [{ ...cached, id: '9' }];
  const covers = store.rows.value.map(({ source, exchange: { id }, verdict }) => [
    id,
    source?.name,
    verdict.coveredBy[0]?.from ?? null,
  ]);
  expect(covers).toEqual([
    ['1', 'both.json', null],
    ['9', undefined, null],
    ['2', 'both.json', 1],
    ['2-2', 'one.json', null],
  ]);
});
