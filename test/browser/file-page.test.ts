import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DIST } from '../../scripts/build.mjs';
import { launchBrowser, openCorsPanel } from '../../scripts/launch.mjs';
import { waitFor } from '../../scripts/wait-for.mjs';
import { recordEverywhere } from '../support/chromium-everywhere.ts';
import { readReport, waitForExchanges } from '../support/panel.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { allowing, answer } from '../support/road.ts';

let browser: Browser;
let servers: PlannedServers;
let folder: string;
let file: string;

beforeAll(async () => {
  servers = await startPlannedServers();
  folder = await mkdtemp(join(tmpdir(), 'cors-verdict-'));
  const path = join(folder, 'page.html');
  await writeFile(path, '<!doctype html><meta charset="utf-8"><title>file</title>');
  file = pathToFileURL(path).href;
  browser = await launchBrowser({ extension: DIST });
});

afterAll(async () => {
  await browser?.close();
  servers?.close();
  await rm(folder, { recursive: true });
});

const script = (code: string) => `<script>${code}</script>`;
const fetchIt = (init = '') => `fetch('{url}'${init}).then((answer) => answer.text())`;

const MARKUPS: Readonly<Record<string, string>> = {
  fetch: script(fetchIt()),
  'fetch with a preflight': script(fetchIt(", { method: 'PUT' }")),
  'fetch with credentials': script(fetchIt(", { credentials: 'include' }")),
  'img crossorigin': '<img crossorigin src="{url}">',
  'module script': '<script type="module" src="{url}"></script>',
  'a frame': `<iframe srcdoc="${script(fetchIt())}"></iframe>`,
  'a worker': script(`new Worker(URL.createObjectURL(new Blob(["${fetchIt()}"])))`),
  img: '<img src="{url}">',
};

const ANSWERS = [null, '*', 'null', 'file://'];

/** Every way to ask with every answer, the origin of a file page being opaque. */
function rows() {
  return Object.entries(MARKUPS).flatMap(([name, markup], index) =>
    ANSWERS.map((origin, column) => {
      const url = `${servers.origins.crossSite}/file-${index}-${column}`;
      return {
        row: `${name}, answered with ${origin ?? 'no header'}`,
        origin,
        url,
        markup: markup.replace('{url}', url),
        isNoCors: name === 'img',
      };
    }),
  );
}

test("our verdict on every request of a file page equals Chromium's", async () => {
  const page = await browser.newPage();
  await page.goto(file);
  const { panel } = await openCorsPanel(page);
  await page.bringToFront();
  const told = await recordEverywhere(page);
  const all = rows();
  servers.plan(
    all.map(({ url, origin }) => {
      return { hops: [{ url, preflight: answer(204, allowing(origin)), answer: answer(200, allowing(origin)) }] };
    }),
  );
  await page.evaluate(
    (markups) => {
      for (const markup of markups) document.body.append(document.createRange().createContextualFragment(markup));
    },
    all.map(({ markup }) => markup),
  );
  const ours = await waitForExchanges(panel, all.length);
  await waitFor("Chromium's verdicts", () => all.every(({ url }) => told.has(url)));
  const compared = all.map(({ row, url, isNoCors }) => {
    const mine = ours.find((exchange) => exchange.url === url);
    const { corsError = null, errorText = 'Chromium said nothing' } = told.get(url) ?? {};
    const passed = isNoCors ? 'not-cors' : 'allowed';
    return {
      row,
      ours: [mine?.verdict.outcome, mine?.verdict.chromium ?? null, mine?.netError, mine?.origin],
      chromium: [corsError ? 'blocked' : passed, corsError, errorText, 'null'],
    };
  });
  const wrong = compared.filter(({ ours, chromium }) => JSON.stringify(ours) !== JSON.stringify(chromium));
  console.log(`file pages: ${compared.length - wrong.length} of ${compared.length}`);
  expect(wrong).toEqual([]);
  await page.close();
});

const OWN_FILES: Readonly<Record<string, string>> = {
  fetch: script(`fetch('fetched.txt')`),
  XMLHttpRequest: script(`const xhr = new XMLHttpRequest(); xhr.open('GET', 'asked.txt'); xhr.send();`),
  'module script': '<script type="module" src="module.js"></script>',
  'img crossorigin': '<img crossorigin src="image.png">',
};

test('a file page may read no other file, which Chromium counts as CORS, and no header can help', async () => {
  const page = await browser.newPage();
  await page.goto(file);
  const { panel } = await openCorsPanel(page);
  const told = await recordEverywhere(page);
  await page.evaluate((markups) => {
    for (const markup of markups) document.body.append(document.createRange().createContextualFragment(markup));
  }, Object.values(OWN_FILES));
  const ours = await waitForExchanges(panel, Object.keys(OWN_FILES).length);
  await waitFor("Chromium's verdicts", () => ours.every(({ url }) => told.has(url)));
  const error = { corsError: 'CorsDisabledScheme', failedParameter: '' };
  expect(ours.map(({ causes, verdict }) => [causes[0]?.id, verdict.chromium])).toEqual(
    ours.map(() => ['scheme-not-http', error]),
  );
  expect(ours.map(({ url }) => told.get(url)?.corsError)).toEqual(ours.map(() => error));
  await page.close();
});

/** As the switch "Allow access to file URLs" does: most people's is off. It starts the extension anew. */
async function forbidFiles(admin: Page): Promise<void> {
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  const id = new URL(worker.url()).host;
  const ended = new Promise<void>((done) => browser.on('targetdestroyed', (target) => target === worker && done()));
  await admin.goto('chrome://extensions');
  await admin.evaluate(`(async ({ developerPrivate }) => {
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', fileAccess: false });
  })(chrome)`);
  await ended;
  await browser.waitForTarget((target) => target.type() === 'service_worker' && target.url().includes(id));
}

test('without leave for files, the panel comes only with another page, and then hears of file pages too', async () => {
  const page = await browser.newPage();
  await forbidFiles(page);
  await page.goto(file);
  const devtools = await page.openDevTools();
  await devtools.waitForSelector('.root-view .widget');
  const isThere = () => devtools.frames().some((frame) => frame.url().startsWith('chrome-extension:'));
  expect(isThere()).toBe(false);
  await page.goto(servers.origins.page);
  await waitFor('the extension in DevTools', isThere);
  const { panel } = await openCorsPanel(page);
  await page.goto(file);
  await page.evaluate((url) => fetch(url).catch(() => undefined), `${servers.origins.crossSite}/later`);
  await waitForExchanges(panel, 1);
  const { exchanges } = await readReport(panel);
  expect(exchanges.map(({ origin, verdict }) => [origin, verdict.rule])).toEqual([['null', 'acao-missing']]);
  await page.close();
});
