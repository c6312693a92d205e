import type { Browser, Page } from 'puppeteer';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STATES } from '../../panel/workbench/states.ts';
import { launchBrowser } from '../../scripts/launch.mjs';
import { explainAll } from '../../src/exports/explain.ts';
import { stepsOf } from '../../src/exports/sequence-steps.ts';

const configFile = 'panel/workbench/vite.config.ts';
/** As narrow as DevTools gets; wider, there is more room. */
const WIDTH = 360;

let server: PreviewServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  await build({ configFile, logLevel: 'error' });
  server = await preview({ configFile, preview: { port: 0 }, logLevel: 'error' });
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.setViewport({ width: WIDTH, height: 800 });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(state: string): Promise<void> {
  await page.goto(`${server.resolvedUrls?.local[0]}?bare&state=${state}`);
  await page.waitForSelector('.sequence-picture');
}

/** The arrows in their order, and what reaches out of the picture. */
const lookAt = () =>
  page.$eval('.sequence-picture', (picture) => {
    const { left, right } = picture.getBoundingClientRect();
    const steps = [...picture.querySelectorAll<HTMLElement>('ol > [data-testid=step]')];
    const outside = [...picture.querySelectorAll('*')].filter((part) => {
      const box = part.getBoundingClientRect();
      return !part.matches('.visually-hidden') && (box.left < left - 1 || box.right > right + 1);
    });
    return {
      steps: steps.map(({ dataset }) => `${dataset.from} ${dataset.mark}`),
      outside: outside.map(({ textContent }) => textContent),
    };
  });

/** All that is said of each step, in the order of the list. */
const said = () =>
  page.$$eval('[data-testid=step]', (steps) => steps.map(({ textContent }) => textContent?.replace(/\s+/g, ' ')));

/** One state for each exchange that some state opens; what is pressed may open another. */
const OPEN = [
  ...new Map(
    Object.entries(STATES).flatMap(([name, { selected, exchanges, press }]) =>
      selected && !press && exchanges.includes(selected) ? [[selected, { name, selected, exchanges }]] : [],
    ),
  ).values(),
];

test.each(OPEN)(
  'the picture of the workbench’s $name has every step, and fits',
  async ({ name, selected, exchanges }) => {
    const explained = explainAll(exchanges).find(({ exchange }) => exchange === selected);
    await open(name);
    const more = await page.$('.step-more button');
    await more?.click();
    const { steps, outside } = await lookAt();
    expect(steps).toEqual(explained && stepsOf(explained).map(({ from, mark }) => `${from} ${mark}`));
    expect(outside).toEqual([]);
  },
);

test('it is a list that says all that is drawn: what passed, the line at fault, what was never sent', async () => {
  await open('preflight-method-not-allowed');
  expect(await said()).toEqual([
    'To the server: OPTIONS /v1/orders/17 preflight',
    'To the browser: 204 , failed preflight-method-not-allowed or preflight-acac-not-truePassed: RedirectPassed: Allow-OriginPassed: Allow-CredentialsPassed: StatusFailed: Allow-MethodsNot reached: Allow-HeadersAccess-Control-Allow-Methods: GET, POST, PUTneeded: GET, POST, PUTmissing: , DELETE',
    'To the server: DELETE /v1/orders/17 never sent',
  ]);
});

test('another server has its name on its lane from there on', async () => {
  await open('redirect-tainted-origin');
  const names = await page.$$eval('.party', (all) => all.map(({ textContent }) => textContent));
  expect(names).toEqual(['Browser https://app.example.com', 'Server api.example.net', 'Now to cdn.example.org']);
});

test('a message leads to its headers, by keyboard', async () => {
  await open('preflight-method-not-allowed');
  await page.focus('[data-testid=step][data-mark=unsent] button');
  await page.keyboard.press('Enter');
  const reached = await page.evaluate(() => {
    const { id = '' } = document.activeElement ?? {};
    const body = document.querySelector('.details-body')?.getBoundingClientRect();
    const top = document.activeElement?.getBoundingClientRect().top ?? 0;
    return { id, seen: body !== undefined && top >= body.top - 1 && top < body.bottom };
  });
  expect(reached).toEqual({ id: 'message-0-request', seen: true });
});
