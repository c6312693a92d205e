import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServers } from '../../demo/servers.mjs';
import { pasted } from '../support/clipboard.ts';
import { waitForExchanges } from '../support/panel.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: Awaited<ReturnType<typeof startServers>>;
let watched: WatchedPage;

const CASES = [
  ['acao-missing', 'fixed'],
  ['acao-trailing-slash', 'broken'],
  ['acac-missing', 'fixed'],
] as const;

beforeAll(async () => {
  servers = await startServers();
  watched = await openWatchedPage(servers.origins.page);
  for (const [id, variant] of CASES) await send(id, variant);
});

afterAll(async () => {
  await watched?.close();
  servers?.close();
});

/** Presses a button of the demo page. */
const send = (id: string, variant: string) =>
  watched.page.evaluate((...asked) => Reflect.get(globalThis, 'runCase')(...asked), id, variant);

/** What has the focus, as a screen reader would say it. */
const focused = () =>
  watched.panel.evaluate(() => {
    const { activeElement: element } = document;
    const name = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    return `${element?.getAttribute('role') ?? element?.tagName.toLowerCase()}: ${name.trim().slice(0, 40)}`;
  });

/** More than there are to be passed on any way. */
const MOST_TABS = 60;

/** Presses Tab until the focus is on what is named so; fails where it cannot be reached. */
async function tabTo(named: RegExp): Promise<void> {
  const passed: string[] = [];
  while (passed.length < MOST_TABS) {
    await watched.devtools.keyboard.press('Tab');
    const now = await focused();
    if (named.test(now)) return;
    passed.push(now);
  }
  throw new Error(`Tab does not lead to ${named}, but to ${passed.join(' | ')}`);
}

/** Ctrl and a letter. */
async function control(letter: string): Promise<void> {
  const { keyboard } = watched.devtools;
  await keyboard.down('Control');
  await keyboard.press(letter as 'f');
  await keyboard.up('Control');
}

test('by keyboard alone: find the failing request, read the rule, copy the fix, copy the curl, mark it', async () => {
  const { panel, devtools } = watched;
  const { keyboard } = devtools;
  const exchanges = await waitForExchanges(panel, CASES.length);
  const failing = exchanges.find(({ verdict }) => verdict.outcome === 'blocked');
  const id = failing?.id ?? '';

  // Find it.
  await tabTo(/^button: /);
  await control('f');
  expect(await focused()).toMatch(/^combobox: Filter/);
  await keyboard.type('cors:blocked ');
  await panel.waitForFunction(() => document.querySelectorAll('[data-testid=row]').length === 1);
  await tabTo(/^(grid|treegrid): /);
  await keyboard.press('ArrowDown');
  await panel.waitForSelector('[data-testid=details]');
  expect(await panel.$eval('[role=row][aria-selected=true]', (row) => row.getAttribute('data-exchange'))).toBe(id);

  // Read the rule.
  await keyboard.press('Enter');
  expect(await focused()).toBe('h2: Blocked on the response');
  expect(await panel.$eval('#details-verdict', (it) => it.textContent)).toContain('acao-mismatch');

  // Copy the fix.
  await tabTo(/^button: Copy snippet/);
  await keyboard.press('Enter');
  const framework = await panel.$eval('[data-testid=snippet]', (it) => it.getAttribute('data-framework') ?? '');
  expect(await pasted(watched)).toBe(
    await panel.evaluate((...asked) => globalThis.corsPanel.snippet(...asked), id, framework),
  );

  // Copy the curl.
  await keyboard.press('Escape');
  await keyboard.press('ArrowDown');
  await tabTo(/^button: Copy curl/);
  await keyboard.press('Enter');
  const curl = await panel.evaluate((one) => globalThis.corsPanel.curl(one), id);
  await panel.waitForFunction(() => document.querySelector('[data-testid=share-status]')?.textContent !== '');
  expect(await pasted(watched)).toBe(curl);

  // Mark it, and see it fixed.
  await tabTo(/^button: Watch until fixed/);
  await keyboard.press('Enter');
  expect(await panel.$eval('[data-testid=watch]', (it) => it.getAttribute('aria-pressed'))).toBe('true');
});
