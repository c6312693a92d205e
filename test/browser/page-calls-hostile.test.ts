import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { waitFor } from '../../scripts/wait-for.mjs';
import { findPageSwitch, type PageSwitch } from '../support/page-calls.ts';
import { waitForExchanges } from '../support/panel.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage, type WatchedPage } from '../support/watched-page.ts';

let servers: PlannedServers;
let watched: WatchedPage;
let pageSwitch: PageSwitch;
const errors: string[] = [];

beforeAll(async () => {
  servers = await startPlannedServers();
  watched = await openWatchedPage(servers.origins.page);
  pageSwitch = await findPageSwitch(watched);
  watched.devtools.on('pageerror', (error) => errors.push(String(error)));
});

afterAll(async () => {
  await watched?.close();
  await servers?.close();
});

beforeEach(async () => {
  await pageSwitch.turn('off');
  await watched.page.goto(servers.origins.page);
});

/** Lets the page listen to every event that is dispatched from now on by its own world's functions. */
function spy(): Promise<void> {
  return watched.page.evaluate(() => {
    const { dispatchEvent, addEventListener } = EventTarget.prototype;
    const seen = new Set<string>();
    Object.assign(globalThis, { seen });
    EventTarget.prototype.dispatchEvent = function (event) {
      seen.add(event.type);
      return dispatchEvent.call(this, event);
    };
    EventTarget.prototype.addEventListener = function (type: string, ...more) {
      seen.add(type);
      return addEventListener.call(this, type, ...more);
    };
  });
}

const seen = () => watched.page.evaluate(() => [...(globalThis as unknown as { seen: Set<string> }).seen]);

test('a page that was not there before us does not learn by which events it is told', async () => {
  await pageSwitch.turn('on');
  await spy();
  await watched.page.evaluate(async () => {
    const xhr = new XMLHttpRequest();
    xhr.open('GET', '/a');
    xhr.send();
    await fetch('/b');
  });
  await pageSwitch.calls(2);
  expect(await seen()).toEqual([]);
});

test('a page that forges what is told makes no exchange, and the true ones stay what they are', async () => {
  await spy();
  await pageSwitch.turn('on');
  const url = `${servers.origins.crossSite}/true`;
  await watched.page.evaluate((asked) => fetch(asked).catch(() => undefined), url);
  await waitFor('the channel', async () => (await seen()).some((type) => type.length > 30 && !type.endsWith('<')));
  await pageSwitch.told().catch(() => undefined);
  const forged = await watched.page.evaluate((target) => {
    const { seen: types } = globalThis as unknown as { seen: Set<string> };
    const channel = [...types].find((type) => type.length > 30 && !type.endsWith('<')) ?? '';
    const call = { kind: 'called', id: 7, at: Date.now(), api: 'fetch', url: target, base: location.href };
    const whole = { ...call, method: 'GET', mode: 'cors', credentials: 'include', headers: [], stack: '' };
    const details: unknown[] = [
      ...['', '{', 'null', '[]', '1', '"x"', '{"kind":"__proto__"}', '{"__proto__":{"kind":"called"}}'],
      ...[JSON.stringify(call), JSON.stringify(whole), JSON.stringify({ ...whole, at: 1e308, controlled: false })],
      ...[JSON.stringify({ ...whole, id: -1, headers: Array(1e4).fill(['a', 'b']), controlled: false })],
      ...[JSON.stringify({ ...whole, url: `https://a.example/${'x'.repeat(1e6)}`, controlled: false })],
      ...[JSON.stringify({ kind: 'failed', id: 99, at: 1, error: 'TypeError' }), '['.repeat(1e5)],
      ...[{ kind: 'called' }, [1], null, undefined, 7n.toString(), document.title],
    ];
    for (const detail of details) performance.dispatchEvent(new CustomEvent(channel, { detail }));
    return details.length;
  }, url);
  expect(forged).toBe(21);
  await watched.page.evaluate((asked) => fetch(asked, { credentials: 'omit' }).catch(() => undefined), `${url}-again`);
  const exchanges = await waitForExchanges(watched.panel, 2);
  expect(exchanges.map((one) => [one.url, one.verdict.rule, one.credentials.because])).toEqual([
    [url, 'acao-missing', 'the page called fetch with credentials mode same-origin'],
    [`${url}-again`, 'acao-missing', 'the page called fetch with credentials mode omit'],
  ]);
  expect(errors).toEqual([]);
});
