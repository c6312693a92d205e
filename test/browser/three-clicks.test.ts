import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServers } from '../../demo/servers.mjs';
import { pasted } from '../support/clipboard.ts';
import { waitForExchanges } from '../support/panel.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

type DemoServers = Awaited<ReturnType<typeof startServers>>;

let servers: DemoServers;
let watched: WatchedPage;

beforeAll(async () => {
  servers = await startServers();
  watched = await openWatchedPage(servers.origins.page);
});

afterAll(async () => {
  await watched?.close();
  servers?.close();
});

/** Presses a button of the demo page, whose request fails. */
async function fail(id: string): Promise<string> {
  await watched.panel.click('[data-testid=clear]');
  const saw = await watched.page.evaluate((one) => Reflect.get(globalThis, 'runCase')(one, 'broken'), id);
  expect(saw).toContain('Failed to fetch');
  const [exchange] = await waitForExchanges(watched.panel, 1);
  return exchange?.id ?? '';
}

let clicks = 0;

async function click(selector: string): Promise<void> {
  const element = await watched.panel.waitForSelector(selector);
  await element?.click();
  clicks += 1;
}

const snippetOf = (id: string, framework: string) =>
  watched.panel.evaluate((...asked) => globalThis.corsPanel.snippet(...asked), id, framework);

test('from "Failed to fetch" to the snippet on the clipboard are two clicks, for another framework three', async () => {
  clicks = 0;
  const first = await fail('acao-missing');
  await click('[data-testid=row]');
  await click('[data-testid=copy-snippet]');
  expect([clicks, await pasted(watched)]).toEqual([2, await snippetOf(first, 'express-cors')]);

  clicks = 0;
  const second = await fail('preflight-method');
  await click('[data-testid=row]');
  await click('[data-testid=framework]');
  await watched.devtools.keyboard.type('fastapi');
  await watched.devtools.keyboard.press('Enter');
  await click('[data-testid=copy-snippet]');
  expect([clicks, await pasted(watched)]).toEqual([3, await snippetOf(second, 'fastapi')]);
});

test('what was chosen for a server is there the next time: two clicks again', async () => {
  clicks = 0;
  const id = await fail('acao-missing');
  await click('[data-testid=row]');
  await click('[data-testid=copy-snippet]');
  expect([clicks, await pasted(watched)]).toEqual([2, await snippetOf(id, 'fastapi')]);
});
