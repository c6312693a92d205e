import type { Browser, Page } from 'puppeteer';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { STATES } from '../../panel/workbench/states.ts';
import { launchBrowser } from '../../scripts/launch.mjs';
import { explainAll } from '../../src/exports/explain.ts';
import { sequenceOf } from '../../src/exports/sequence.ts';
import { describeSequence } from '../../src/exports/sequence-words.ts';

const configFile = 'panel/workbench/vite.config.ts';
/** As narrow as DevTools gets; wider, there is more room. */
const WIDTH = 400;

let server: PreviewServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  await build({ configFile, logLevel: 'error' });
  server = await preview({ configFile, preview: { port: 0 }, logLevel: 'error' });
  browser = await launchBrowser();
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** What the picture is to who cannot see it, what is in it, and which of its words do not fit. */
async function lookAt(state: string) {
  await page.setViewport({ width: WIDTH, height: 800 });
  await page.goto(`${server.resolvedUrls?.local[0]}?bare&state=${state}`);
  await page.waitForSelector('.sequence-picture');
  return page.$eval('.sequence-picture', (picture) => {
    const frame = picture.getBoundingClientRect();
    const outside = [...picture.querySelectorAll('text')].filter((text) => {
      const { left, right } = text.getBoundingClientRect();
      return left < frame.left - 1 || right > frame.right + 1;
    });
    return {
      role: picture.getAttribute('role'),
      words: picture.getAttribute('aria-label'),
      tags: [...new Set([...picture.querySelectorAll('*')].map(({ tagName }) => tagName))].sort(),
      outside: outside.map(({ textContent }) => textContent),
    };
  });
}

const OPEN = Object.entries(STATES).flatMap(([name, { selected, exchanges }]) =>
  selected && exchanges.includes(selected) ? [{ name, selected, exchanges }] : [],
);

test.each(OPEN)(
  'the picture of the workbench’s $name is told in words, and fits',
  async ({ name, selected, exchanges }) => {
    const explained = explainAll(exchanges).find(({ exchange }) => exchange === selected);
    const { role, words, tags, outside } = await lookAt(name);
    expect([role, words]).toEqual(['img', explained && describeSequence(sequenceOf(explained))]);
    expect(tags.filter((tag) => !/^(text|title|tspan|line|svg|path|g|circle)$/.test(tag))).toEqual([]);
    expect(outside).toEqual([]);
  },
);
