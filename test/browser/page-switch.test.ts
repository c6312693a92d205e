import type { Browser, Frame, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Told } from '../../background/page-calls/told.ts';
import { DIST } from '../../scripts/build.mjs';
import { launchBrowser, openCorsPanel } from '../../scripts/launch.mjs';
import { waitFor } from '../../scripts/wait-for.mjs';
import { findPageSwitch, isHooked, type PageSwitch } from '../support/page-calls.ts';
import { dumpPage } from '../support/page-dump.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { openWatchedPage } from '../support/watched-page.ts';

let browser: Browser;
let servers: PlannedServers;

const CALLS_FIRST = '<!doctype html><link rel="icon" href="data:,"><script>fetch("/first")</script>';

beforeAll(async () => {
  servers = await startPlannedServers();
  servers.file('/calls-first', 'text/html', CALLS_FIRST);
  servers.file(
    '/frames',
    'text/html',
    `<!doctype html><link rel="icon" href="data:,">
    <iframe src="/"></iframe><iframe src="${servers.origins.crossSite}/"></iframe><iframe srcdoc="<p>srcdoc"></iframe>
    <iframe sandbox="allow-scripts" src="/"></iframe><iframe sandbox="allow-scripts" srcdoc="<p>both"></iframe>
    <iframe></iframe>`,
  );
  browser = await launchBrowser({ extension: DIST });
});

afterAll(async () => {
  await browser?.close();
  await servers?.close();
});

interface Watched extends PageSwitch {
  readonly page: Page;
  readonly devtools: Page;
  readonly panel: Frame;
}

async function watch(path = '/'): Promise<Watched> {
  const page = await browser.newPage();
  await page.goto(servers.origins.page + path);
  const opened = { page, ...(await openCorsPanel(page)) };
  return { ...opened, ...(await findPageSwitch(opened)) };
}

/** Text, because vitest would make something of `import()` that DevTools does not have. */
const SHOW_NETWORK_PANEL = `import('./ui/legacy/legacy.js').then(({ InspectorView }) =>
  InspectorView.InspectorView.instance().showPanel('network'))`;

const pathsOf = (calls: readonly { url: string }[]) => calls.map(({ url }) => url.replace(servers.origins.page, ''));
const notice = (panel: Frame) =>
  panel.evaluate(() => document.querySelector('[data-testid=page-calls-notice] span')?.textContent ?? null);

test('it is off when DevTools opens; switched off again it leaves the page as it was', async () => {
  const { page, panel, turn, calls } = await watch();
  const before = await dumpPage(page);
  expect(await notice(panel)).toBe(null);
  await turn('on');
  expect(await notice(panel)).toContain('fetch, XMLHttpRequest and EventSource are wrapped');
  await page.evaluate(() => fetch('/while-on'));
  expect(pathsOf(await calls(1))).toEqual(['/while-on']);
  await turn('off');
  expect(await dumpPage(page)).toEqual(before);
  expect(await notice(panel)).toBe(null);
  await turn('on');
  await turn('off');
  expect(await dumpPage(page)).toEqual(before);
  await page.close();
});

test('closing DevTools takes it out of every frame', async () => {
  const { page, devtools, turn } = await watch('/frames');
  const before = await dumpPage(page);
  await turn('on');
  await devtools.close();
  await waitFor('the page without it', async () => (await isHooked(page)) === false);
  expect(await dumpPage(page)).toEqual(before);
  await page.close();
});

test('an extension that is reloaded takes it out too, and throws nothing into the page', async () => {
  const watched = await openWatchedPage(`${servers.origins.page}/frames`);
  const { page, devtools } = watched;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  const before = await dumpPage(page);
  const { turn } = await findPageSwitch(watched);
  await turn('on');
  const host = devtools.frames().find((frame) => frame.url().endsWith('/panel/devtools.html'));
  // It may be gone before it can answer.
  void host?.evaluate('setTimeout(() => chrome.runtime.reload())').catch(() => undefined);
  await waitFor('the page without it', async () => {
    // The browser fails, or leaves without an end, what is under way at that moment, whoever asked.
    await page.evaluate(() => void fetch('/meanwhile').catch(() => undefined));
    return (await isHooked(page)) === false;
  });
  expect([await dumpPage(page), errors]).toEqual([before, []]);
  await watched.close();
});

test('a request that is under way when it is switched off ends as it would have', async () => {
  const { page, turn } = await watch();
  await turn('on');
  const ends = page.evaluate(async () => {
    const xhr = new XMLHttpRequest();
    const xhrEnded = new Promise((done) => xhr.addEventListener('loadend', done));
    xhr.open('GET', '/slow');
    const go = new Promise((done) => addEventListener('message', done, { once: true }));
    const answer = go.then(() => fetch('http://[').catch(String));
    await go;
    xhr.send();
    return [await answer, (await xhrEnded) instanceof Event, xhr.status];
  });
  const fetched = page.evaluate(async () => {
    postMessage('go');
    return (await fetch('/slow')).status;
  });
  await turn('off');
  expect([await ends, await fetched]).toEqual([[expect.stringContaining('TypeError'), true, 404], 404]);
  await page.close();
});

test('every frame is noted: of the same origin, of another, sandboxed, without a URL', async () => {
  const { page, turn, calls } = await watch('/frames');
  await turn('on');
  const url = servers.origins.crossSite;
  for (const [index, frame] of page.frames().entries()) {
    await frame.evaluate((asked) => fetch(asked).catch(() => undefined), `${url}/${index}`);
  }
  const told = await calls(7);
  expect(told.map((call) => call.url)).toEqual([0, 1, 2, 3, 4, 5, 6].map((index) => `${url}/${index}`));
  await page.close();
});

test('reload and record notes a call of the first script of the page, and of pages after it', async () => {
  const { page, panel, calls, turn } = await watch('/calls-first');
  const loaded = page.waitForNavigation();
  await panel.click('[data-testid=reload-and-record]');
  await loaded;
  expect(pathsOf(await calls(1))).toEqual(['/first']);
  await page.goto(servers.origins.sameSite);
  await waitFor('the hook', () => isHooked(page));
  await page.evaluate(() => fetch('/later'));
  expect(pathsOf(await calls(1)).at(-1)).toBe('/later');
  await turn('off');
  await page.close();
});

test('reload and record is behind what the page puts around fetch, and notes what comes out of it', async () => {
  servers.file(
    '/wraps',
    'text/html',
    `<!doctype html><link rel="icon" href="data:,"><script>
      const inner = fetch;
      fetch = (url) => inner(url, { credentials: 'include' });
      fetch('/by-wrapper');
    </script>`,
  );
  const { page, panel, calls } = await watch('/wraps');
  const loaded = page.waitForNavigation();
  await panel.click('[data-testid=reload-and-record]');
  await loaded;
  expect(await calls(1)).toMatchObject([{ url: '/by-wrapper', credentials: 'include' }]);
  await page.close();
});

test('a page that comes back from the cache of pages is noted again', async () => {
  const { page, turn, told } = await watch();
  await turn('on');
  await page.goto(servers.origins.sameSite);
  await page.goBack();
  await told();
  await waitFor('a call to be told', async () => {
    await page.evaluate(() => fetch('/back'));
    return (await told()).some((one) => one.kind === 'called' && one.url === '/back');
  });
  await turn('off');
  expect(await isHooked(page)).toBe(false);
  await page.close();
});

test('a page that was kept when it was switched off is as it was when it comes back', async () => {
  const { page, panel, turn } = await watch();
  const before = await dumpPage(page);
  await turn('on');
  await page.goto(servers.origins.sameSite);
  await panel.click('[data-testid=page-calls]');
  await page.goBack();
  await waitFor('the page without it', async () => (await isHooked(page)) === false);
  expect(await dumpPage(page)).toEqual(before);
  await page.close();
});

test('what the page has wrapped around ours stays, and is silent once it is off', async () => {
  const { page, panel, turn, told } = await watch();
  await turn('on');
  await page.evaluate(() => {
    const inner = fetch;
    Object.assign(globalThis, { inner, fetch: (...args: Parameters<typeof fetch>) => inner(...args) });
  });
  await page.evaluate(() => fetch('/wrapped'));
  await panel.click('[data-testid=page-calls]');
  await waitFor('silence', async () => {
    await told();
    const status = await page.evaluate(async () => (await fetch('/silent')).status);
    return status === 404 && (await told()).length === 0;
  });
  expect(await page.evaluate(() => String(fetch))).toContain('inner(...args)');
  await page.close();
});

test('a fetch that the page has put in its place before is left alone', async () => {
  const { page, panel, told } = await watch();
  const text = await page.evaluate(() => {
    const native = fetch;
    Object.assign(globalThis, { fetch: (url: string) => native(url, { credentials: 'include' }) });
    return String(fetch);
  });
  await panel.click('[data-testid=page-calls]');
  await waitFor('the notice', () => notice(panel));
  await waitFor('XMLHttpRequest to be noted', async () => {
    await page.evaluate(() => {
      const xhr = new XMLHttpRequest();
      xhr.open('GET', '/xhr');
      xhr.send();
    });
    return (await told()).length > 0;
  });
  await page.evaluate(() => fetch('/theirs'));
  expect([
    await page.evaluate(() => String(fetch)),
    (await told()).filter((one) => 'api' in one && one.api === 'fetch'),
  ]).toEqual([text, []]);
  await page.close();
});

test("DevTools' Initiator column goes on naming the page's own line", async () => {
  servers.file('/app.js', 'text/javascript', 'const load = () => {\n  return fetch("/data");\n};');
  servers.file('/app', 'text/html', '<!doctype html><link rel="icon" href="data:,"><script src="/app.js"></script>');
  const { page, devtools, turn } = await watch('/app');
  await turn('on');
  await devtools.evaluate(SHOW_NETWORK_PANEL);
  await page.evaluate('load()');
  const initiators = () =>
    devtools.$$eval('>>> td.initiator-column', (cells) => cells.map((cell) => cell.textContent?.trim()));
  await expect.poll(initiators, { timeout: 10_000 }).toEqual([expect.stringMatching(/^app\.js:2/)]);
  await page.close();
});

test('a Content Security Policy that forbids a call is named', async () => {
  const { page, turn, told } = await watch();
  await turn('on');
  const url = `${servers.origins.crossSite}/forbidden`;
  await page.evaluate(async (asked) => {
    const policy = document.createElement('meta');
    policy.httpEquiv = 'Content-Security-Policy';
    policy.content = "connect-src 'self'";
    document.head.append(policy);
    await fetch(asked).catch(() => undefined);
  }, url);
  const all: Told[] = [];
  await waitFor('its failure', async () => all.push(...(await told())) >= 3);
  expect(all.map(({ kind }) => kind)).toEqual(['called', 'violated', 'failed']);
  expect(all[1]).toEqual({ kind: 'violated', at: expect.any(Number), directive: 'connect-src', url });
  await page.close();
});

test('where the browser lets no extension in, the panel says so', async () => {
  const { page, panel } = await watch();
  await panel.click('[data-testid=page-calls]');
  await page.goto('chrome://version');
  await expect.poll(() => notice(panel)).toBe('Page calls are on, but the browser lets no extension into this page.');
  await page.goto(servers.origins.page);
  await expect.poll(() => notice(panel)).toContain('are wrapped');
  await page.close();
});
