import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { resizePanel } from '../../scripts/launch.mjs';
import { waitForExchanges } from '../support/panel.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: PlannedServers;
let watched: WatchedPage;

const api = (path: string) => `${servers.origins.crossSite}/${path}`;

beforeAll(async () => {
  servers = await startPlannedServers();
  watched = await openWatchedPage(servers.origins.page);
  const plan = (path: string, ...headers: (readonly [string, string])[]) =>
    servers.plan([
      { hops: [{ url: api(path), preflight: { status: 204, headers: [] }, answer: { status: 200, headers } }] },
    ]);
  plan('slash', ['Access-Control-Allow-Origin', `${servers.origins.page}/`]);
  plan(
    'total',
    ['Access-Control-Allow-Origin', '*'],
    ['Access-Control-Expose-Headers', 'X-Page'],
    ['X-Page', '2'],
    ['X-Total', '214'],
  );
});

afterAll(async () => {
  await watched?.close();
  await servers?.close();
});

beforeEach(() => watched.panel.click('[data-testid=clear]'));

/** Makes the page ask, and opens the details. */
async function look(path: string): Promise<void> {
  await watched.page.evaluate((url) => fetch(url).catch(() => undefined), api(path));
  await waitForExchanges(watched.panel, 1);
  await watched.panel.click('[data-testid=row]');
  await watched.panel.waitForSelector('[data-testid=details]');
}

const texts = (selector: string) => watched.panel.$$eval(selector, (all) => all.map((it) => it.textContent ?? ''));

/** What the clipboard holds, by pasting it into a field. */
async function pasted(): Promise<string> {
  const { panel, devtools } = watched;
  await panel.evaluate(() => {
    document.body.append(document.createElement('textarea'));
    document.querySelector('textarea')?.focus();
  });
  await devtools.keyboard.down('Control');
  await devtools.keyboard.press('v', { commands: ['Paste'] });
  await devtools.keyboard.up('Control');
  return panel.$eval('textarea', (field) => {
    field.remove();
    return field.value;
  });
}

test('what the script could read says why, and copies the line that exposes the rest', async () => {
  await look('total');
  const rows = (await texts('[data-testid=readable]')).filter((row) => /^(Status|Body|X-)/.test(row));
  expect(rows).toEqual([
    'Status yesCORS allowed the answer',
    'Body yesCORS allowed the answer',
    'X-Page yesexposed by name',
    'X-Total nonot exposed',
  ]);
  const line = 'Access-Control-Expose-Headers: X-Page, X-Total';
  await watched.panel.click(`[data-testid=copy-expose][aria-label="Copy ${line}"]`);
  await watched.panel.waitForFunction(`document.querySelector('[data-testid=announced]').textContent === 'Copied.'`);
  expect(await pasted()).toBe(line);
});

test('a header line is copied by its button, and what it should be by its menu', async () => {
  await look('slash');
  const fault = '[data-testid=header][data-fault=true]';
  const { page } = servers.origins;
  await watched.panel.click(`${fault} [data-testid=copy-header]`);
  expect((await pasted()).toLowerCase()).toBe(`access-control-allow-origin: ${page}/`);
  await (await watched.panel.$(`${fault} .header-name`))?.click({ button: 'right' });
  await watched.panel.waitForSelector('[role=menu]');
  expect(await texts('[role=menuitem]')).toEqual(['Copy header', 'Copy value', 'Copy name', 'Copy header as needed']);
  await (await watched.panel.$$('[role=menuitem]')).at(-1)?.click();
  expect((await pasted()).toLowerCase()).toBe(`access-control-allow-origin: ${page}`);
});

/** What the navigation offers without scrolling, and which of it is current. */
const navigation = () =>
  watched.panel.$$eval('[data-testid=details-nav] button', (all) =>
    all.map((it) => {
      const { top, right } = it.getBoundingClientRect();
      const isSeen = top >= 0 && right <= innerWidth;
      return `${it.textContent}${it.ariaCurrent === 'location' ? '*' : ''}${isSeen ? '' : ' (hidden)'}`;
    }),
  );

const isCurrent = (title: string) =>
  watched.panel.waitForFunction(
    `document.querySelector('[data-testid=details-nav] [aria-current]').textContent === ${JSON.stringify(title)}`,
  );

test.each([360, 1200])(
  'at %d pixels each section is one click away at any time, and the one that is read is marked',
  async (width) => {
    await resizePanel(watched.devtools, { width });
    await look('slash');
    expect(await navigation()).toEqual(['Verdict*', 'Why', 'Fix', 'Picture', 'Checks', 'Request', 'Headers']);
    await watched.panel.click('[data-section=details-headers]');
    await isCurrent('Headers');
    await watched.panel.click('[data-section=details-fix]');
    await isCurrent('Fix');
    const at = await watched.panel.evaluate(() => {
      const [body, fix] = ['.details-body', '#details-fix'].map(
        (it) => document.querySelector(it)?.getBoundingClientRect().top,
      );
      return { apart: Math.round((fix ?? 0) - (body ?? 0)), focused: document.activeElement?.id };
    });
    expect(at).toEqual({ apart: 0, focused: 'details-fix' });
    expect(await navigation()).toEqual(['Verdict', 'Why', 'Fix*', 'Picture', 'Checks', 'Request', 'Headers']);
    await watched.panel.$eval('.details-body', (body) => body.scrollTo(0, 0));
    await isCurrent('Verdict');
    expect(await texts('[data-testid=share] button')).toEqual([
      expect.stringMatching(/^Copy curl/),
      'Copy bug report',
      'Export…',
    ]);
  },
);
