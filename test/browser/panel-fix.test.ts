import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { pasted } from '../support/clipboard.ts';
import { waitForExchanges } from '../support/panel.ts';
import type { Answer } from '../support/plan.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: PlannedServers;
let watched: WatchedPage;

const NGINX = ['Server', 'nginx/1.27.4'] as const;

beforeAll(async () => {
  servers = await startPlannedServers();
  const plan = (path: string, answer: Answer, preflight: Answer = { status: 204, headers: [] }) =>
    servers.plan([{ hops: [{ url: api(path), preflight, answer }] }]);
  const slash = ['Access-Control-Allow-Origin', `${servers.origins.page}/`] as const;
  plan('misspelled', { status: 200, headers: [slash, NGINX] });
  plan('nothing', { status: 200, headers: [] });
  plan('allowed', { status: 200, headers: [['Access-Control-Allow-Origin', '*']] });
  plan('dropped', { status: 200, headers: [], drop: true });
  watched = await openWatchedPage(servers.origins.page);
});

afterAll(async () => {
  await watched?.close();
  await servers?.close();
});

beforeEach(() => watched.panel.click('[data-testid=clear]'));

const api = (path: string) => `${servers.origins.crossSite}/${path}`;

/** Makes the page ask, and opens the details of the last exchange. */
async function look(...requests: (readonly [path: string, init?: RequestInit])[]): Promise<string> {
  for (const [path, init = {}] of requests) {
    await watched.page.evaluate((url, options) => fetch(url, options).catch(() => undefined), api(path), init);
  }
  const exchanges = await waitForExchanges(watched.panel, requests.length);
  const row = await watched.panel.waitForSelector(`[data-testid=row][aria-rowindex="${requests.length + 1}"]`);
  await row?.click();
  await watched.panel.waitForSelector('[data-testid=details]');
  return exchanges.at(-1)?.id ?? '';
}

const texts = (selector: string) => watched.panel.$$eval(selector, (all) => all.map((it) => it.textContent ?? ''));

const shown = () => watched.panel.$eval('[data-testid=snippet]', (it) => (it as HTMLElement).dataset.framework);

/** Looks for a framework and takes the first that is found, by keyboard alone. */
async function choose(words: string): Promise<void> {
  const { keyboard } = watched.devtools;
  await watched.panel.focus('[data-testid=framework]');
  await keyboard.press('ArrowDown');
  await keyboard.type(words);
  await keyboard.press('Enter');
}

test('the row’s cause is told, best first and open, with what was observed, and who answered', async () => {
  await look(['misspelled']);
  const causes = await watched.panel.$$eval('[data-testid=cause]', (all) =>
    all.map((it) => ({ id: (it as HTMLElement).dataset.cause, open: (it as HTMLDetailsElement).open })),
  );
  expect(causes[0]).toEqual({ id: 'origin-misspelled', open: true });
  expect(causes.slice(1).filter(({ open }) => open)).toEqual([]);
  expect(await texts('[data-testid=cause][open] [data-testid=evidence]')).toContain(
    'The two differ in the slash at its end',
  );
  expect(await texts('[data-testid=layer] summary')).toEqual([expect.stringMatching(/^nginx answered, not your app/)]);
});

test('the fix is a diff of the headers, with the difference marked', async () => {
  await look(['misspelled']);
  const { page } = servers.origins;
  expect(await texts('[data-testid=patch-before]')).toEqual([
    `−remove Access-Control-Allow-Origin: ${page}too much: /`,
  ]);
  expect(await texts('[data-testid=patch-after]')).toEqual([
    `+set Access-Control-Allow-Origin: ${page}`,
    '+set Vary: Origin',
  ]);
  expect(await texts('[data-testid=patch-before] del')).toEqual(['too much: /']);
});

test('the snippet is that of who answered; another is found by typing, copied, and remembered for the host', async () => {
  const id = await look(['misspelled']);
  expect(await shown()).toMatch(/^nginx/);
  await choose('express cors');
  expect(await shown()).toBe('express-cors');
  await watched.panel.click('[data-testid=copy-snippet]');
  await expect.poll(() => texts('.copy [role=status]')).toEqual(['Copied.']);
  const snippet = await watched.panel.evaluate((it) => globalThis.corsPanel.snippet(it, 'express-cors'), id);
  expect(snippet).toContain(`'${servers.origins.page}'`);
  expect(await pasted(watched)).toBe(snippet);
  await watched.panel.click('[data-testid=clear]');
  await look(['nothing']);
  expect(await shown()).toBe('express-cors');
});

test('Escape closes the list of frameworks, and then the details', async () => {
  await look(['nothing']);
  const { keyboard } = watched.devtools;
  const there = async () => [
    (await watched.panel.$$('[data-testid=framework-option]')).length > 0,
    (await watched.panel.$$('[data-testid=details]')).length > 0,
  ];
  await watched.panel.focus('[data-testid=framework]');
  await keyboard.press('ArrowDown');
  const steps = [await there()];
  await keyboard.press('Escape');
  steps.push(await there());
  await keyboard.press('Escape');
  steps.push(await there());
  expect(steps).toEqual([
    [true, true],
    [false, true],
    [false, false],
  ]);
});

test('for the whole app the policy is that of all that was asked of the host', async () => {
  await look(['nothing', { method: 'DELETE' }], ['nothing', { headers: { 'X-A': '1' } }]);
  const [policy] = await texts('[data-testid=policy]');
  await watched.panel.click('[data-testid=scope-1]');
  const [wide] = await texts('[data-testid=policy]');
  expect([policy?.includes('DELETE'), wide?.includes('DELETE'), wide?.includes('x-a')]).toEqual([false, true, true]);
});

test('each snippet says where it goes, what goes wrong, how to check it, and whether we ran it', async () => {
  await look(['nothing']);
  const said = ['where', 'trap', 'how-to-check', 'proof'];
  const lengths = await Promise.all(said.map(async (id) => (await texts(`[data-testid=${id}]`)).join('').length > 20));
  expect(lengths).toEqual([true, true, true, true]);
});

test.each([
  ['passes', 'allowed', 0],
  ['is not CORS', 'dropped', 1],
])('what %s has no fix and no snippet', async (_, path, failures) => {
  await look([path]);
  const count = async (id: string) => (await watched.panel.$$(`[data-testid=${id}]`)).length;
  expect([await count('fix'), await count('snippet'), await count('failure')]).toEqual([0, 0, failures]);
});
