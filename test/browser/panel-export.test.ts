import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { waitFor } from '../../scripts/wait-for.mjs';
import { FORMATS } from '../../src/exports/index.ts';
import { pasted } from '../support/clipboard.ts';
import { waitForExchanges } from '../support/panel.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

const SECRET = 'hunter2-5f8e1c9ab3';

let servers: PlannedServers;
let watched: WatchedPage;
let downloads: string;

beforeAll(async () => {
  servers = await startPlannedServers();
  downloads = await mkdtemp(join(tmpdir(), 'cors-verdict-'));
  const answer = { status: 200, headers: [] };
  servers.plan([{ hops: [{ url: api(), preflight: { status: 204, headers: [] }, answer }] }]);
  watched = await openWatchedPage(servers.origins.page);
  const browser = await watched.browser.target().createCDPSession();
  await browser.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  for (const method of ['GET', 'PUT', 'DELETE']) {
    const init = { method, headers: { Authorization: `Bearer ${SECRET}` } };
    await watched.page.evaluate((url, options) => fetch(url, options).catch(() => undefined), api(), init);
  }
  await waitForExchanges(watched.panel, 3);
});

afterAll(async () => {
  await watched?.close();
  await servers?.close();
  if (downloads) await rm(downloads, { recursive: true });
});

beforeEach(async () => {
  await watched.panel.evaluate(() => document.querySelector<HTMLElement>('dialog [aria-label=Close]')?.click());
  await watched.panel.click('[data-testid=row][aria-rowindex="3"]');
  await watched.panel.waitForSelector('[data-testid=details]');
});

const api = () => `${servers.origins.crossSite}/orders?key=${SECRET}`;

const texts = (selector: string) => watched.panel.$$eval(selector, (all) => all.map((it) => it.textContent ?? ''));
const isThere = async (selector: string) => (await watched.panel.$$(selector)).length > 0;

/** Opens the dialog of the second exchange, or of all, on a format. */
async function open(of: 'one' | 'many', format = ''): Promise<void> {
  await watched.panel.click(`[data-testid=export-${of}]`);
  if (format !== '') await watched.panel.click(`[data-testid=export-format][value=${format}]`);
  await made();
}

/** Waits until what was chosen is made. */
async function made(): Promise<void> {
  await watched.panel.waitForSelector('[data-testid=export-copy]:enabled');
}

/** The one file that was saved since the last look; Chromium makes it empty, and fills it afterwards. */
async function saved(): Promise<{ name: string; text: string }> {
  const file = await waitFor('a saved file', async () => {
    const name = (await readdir(downloads)).find((one) => !one.endsWith('.crdownload') && !one.startsWith('.'));
    const text = name === undefined ? '' : await readFile(join(downloads, name), 'utf8');
    return name !== undefined && text !== '' ? { name, text } : undefined;
  });
  await rm(join(downloads, file.name));
  return file;
}

/** The lines that the dialog shows, as they leave. */
async function preview(): Promise<string> {
  const lines = await texts('[data-testid=export-preview] pre > div');
  return lines.map((line) => line.replace('\u200b', '')).join('\n');
}

/** What automation gives for a format, of the second exchange where it is of one. */
function scripted(format: string, redact: boolean): Promise<string> {
  return watched.panel.evaluate(
    async (id, options) => {
      const { corsPanel } = globalThis;
      const one = (await corsPanel.report()).exchanges[1]?.id ?? '';
      const told: Readonly<Record<string, () => Promise<unknown>>> = {
        'curl-posix': () => corsPanel.curl(one, options),
        'curl-powershell': () => corsPanel.curl(one, { ...options, shell: 'powershell' }),
        'curl-cmd': () => corsPanel.curl(one, { ...options, shell: 'cmd' }),
        markdown: () => corsPanel.markdown(one, options),
        report: () => corsPanel.report(options),
        har: () => corsPanel.har(options),
        playwright: () => corsPanel.test(one, options),
        hurl: () => corsPanel.test(one, { ...options, kind: 'hurl' }),
        'shell-test': () => corsPanel.test(one, { ...options, kind: 'shell' }),
      };
      const text = await told[id]?.();
      return typeof text === 'string' ? text : `${JSON.stringify(text, null, 2)}\n`;
    },
    format,
    { redact },
  );
}

/** Without the moment at which it was made. */
const undated = (text: string): string => text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, '');

describe.each(FORMATS)('$id', ({ id, of, extension }) => {
  test.each([
    ['redacted', true],
    ['as it is', false],
  ])('%s: what is shown is what is copied, saved and given to scripts', async (_, redact) => {
    await open(of, id);
    if (!redact) {
      await watched.panel.click('[data-testid=toggle-redaction]');
      await made();
    }
    await watched.panel.click('[data-testid=export-copy]');
    await expect.poll(() => texts('[data-testid=export-status]')).toEqual(['Copied.']);
    const shown = await preview();
    const copied = await pasted(watched);
    await watched.panel.click('[data-testid=export-save]');
    const { name, text } = await saved();
    expect(
      text
        .replace(/\r?\n$/, '')
        .split(/\r?\n/)
        .slice(0, 400)
        .join('\n')
        .replaceAll('\t', '    '),
    ).toBe(shown);
    // A field of text knows only one kind of line end.
    expect(copied).toBe(text.replaceAll('\r\n', '\n'));
    expect(undated(await scripted(id, redact))).toBe(undated(text));
    expect(await texts('[data-testid=export-file-name]')).toEqual([name]);
    expect(name.endsWith(extension)).toBe(true);
  });

  test('has no secret in it until somebody asks for it', async () => {
    await open(of, id);
    expect(await preview()).not.toContain(SECRET);
    expect(await texts('[data-testid=redaction]')).toEqual([expect.stringMatching(/^Redacted: \d+ values? /)]);
  });
});

test('one click shows it as it is, with a warning; the next dialog is redacted again', async () => {
  await open('many', 'report');
  const states = [(await preview()).includes(SECRET)];
  await watched.panel.click('[data-testid=toggle-redaction]');
  await made();
  states.push((await preview()).includes(SECRET));
  expect(await texts('[data-testid=redaction]')).toEqual([expect.stringMatching(/^Not redacted\./)]);
  await watched.devtools.keyboard.press('Escape');
  await open('many', 'report');
  states.push((await preview()).includes(SECRET));
  expect(states).toEqual([false, true, false]);
});

test('placeholders are listed with what they stand for', async () => {
  await open('one', 'report');
  expect(await texts('[data-testid=placeholder]')).toContain('$QUERY_1a value of a query');
});

test.each<[of: 'one' | 'many', ids: readonly string[]]>([
  ['one', FORMATS.map(({ id }) => id)],
  ['many', FORMATS.filter((format) => format.of === 'many').map(({ id }) => id)],
])('for %s these are offered: %j', async (of, ids) => {
  await open(of);
  const offered = await watched.panel.$$eval('[data-testid=export-format]', (all) =>
    all.map((it) => (it as HTMLInputElement).value),
  );
  expect(offered.toSorted()).toEqual(ids.toSorted());
});

test('the button says how many are listed where a filter is on, and both can be had', async () => {
  const label = () => texts('[data-testid=export-many]');
  const labels = await label();
  await watched.panel.type('[data-testid=filter]', 'PUT');
  labels.push(...(await label()));
  await open('many', 'report');
  const counts = [(await preview()).match(/"mode": "cors"/g)?.length];
  expect(await texts('[data-testid=export-scope]')).toEqual(['1 listed', 'All 3 exchanges']);
  const [, everything] = await watched.panel.$$('[data-testid=export-scope]');
  await everything?.click();
  await made();
  counts.push((await preview()).match(/"mode": "cors"/g)?.length);
  await watched.devtools.keyboard.press('Escape');
  // The dialog gives the focus back when it goes, which would take it from the filter again.
  await watched.panel.waitForFunction(() => document.querySelector('dialog') === null);
  await watched.panel.$eval('[data-testid=filter]', (field) => (field as HTMLElement).focus());
  await watched.devtools.keyboard.press('Escape');
  await expect.poll(() => texts('[data-testid=counts]')).toEqual(['3 exchanges, 3 failing']);
  expect([labels, counts]).toEqual([
    ['Export…', 'Export 1 listed…'],
    [1, 3],
  ]);
});

/** What a key may have closed or opened. */
async function around(): Promise<object> {
  const focused = await watched.panel.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.testid);
  // As text, for vitest would make something else of `import`.
  const drawer = await watched.devtools.evaluate(
    `import('./ui/legacy/legacy.js').then(({ InspectorView }) => InspectorView.InspectorView.instance().drawerVisible())`,
  );
  return { dialog: await isThere('dialog[open]'), details: await isThere('[data-testid=details]'), drawer, focused };
}

test('Escape closes the dialog and nothing else, from wherever in it, and the focus returns', async () => {
  await open('one');
  const closed = { dialog: false, details: true, drawer: false, focused: 'export-one' };
  expect(await around()).toEqual({ ...closed, dialog: true, focused: 'export-format' });
  await watched.devtools.keyboard.press('Escape');
  expect(await around()).toEqual(closed);
  await open('one');
  await watched.panel.click('dialog h2');
  await watched.devtools.keyboard.press('Escape');
  expect(await around()).toEqual(closed);
});

test('formats are chosen with the arrow keys, and the keys of the list wait', async () => {
  await open('one');
  const format = () =>
    watched.panel.$eval('[data-testid=export-format]:checked', (it) => (it as HTMLInputElement).value);
  const before = await format();
  await watched.devtools.keyboard.press('ArrowDown');
  expect([before, await format()]).toEqual([FORMATS[0]?.id, FORMATS[1 % FORMATS.length]?.id]);
  const { keyboard } = watched.devtools;
  await keyboard.down('Control');
  await keyboard.press('l');
  await keyboard.up('Control');
  expect(await texts('[data-testid=counts]')).toEqual(['3 exchanges, 3 failing']);
});

test.each(FORMATS.filter(({ id }) => ['curl-posix', 'markdown'].includes(id)))(
  'the button for $id copies what the dialog shows, and says what was redacted',
  async ({ id }) => {
    await watched.panel.click(`[data-testid=copy-${id}]`);
    await expect
      .poll(() => texts('[data-testid=share-status]'))
      .toEqual([expect.stringMatching(/^Copied; \d+ values? redacted\.$/)]);
    expect(undated(await pasted(watched))).toBe(undated(await scripted(id, true)));
  },
);
