import { createRequire } from 'node:module';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../scripts/launch.mjs';
import { explainAll } from '../../src/exports/explain.ts';
import { mermaidOf, shownInMermaid } from '../../src/exports/mermaid.ts';
import { type Sequence, sequenceOf } from '../../src/exports/sequence.ts';
import { hostileMarkup } from '../support/hostile-markup.ts';
import { SHAPES } from '../support/markup-shapes.ts';

const SEED = Number(process.env.SEED ?? 5);
const PARSED = Number(process.env.EXCHANGES ?? 3000);
const DRAWN = 300;

const MERMAID = createRequire(import.meta.url).resolve('mermaid/dist/mermaid.min.js');

interface MermaidApi {
  initialize(options: object): void;
  parse(text: string): Promise<unknown>;
  render(id: string, text: string): Promise<{ svg: string }>;
}

/** Runs in the page. @returns why it was refused, or null, of each */
async function parseAll(texts: readonly string[]): Promise<(string | null)[]> {
  const { mermaid } = globalThis as unknown as { mermaid: MermaidApi };
  const refused: (string | null)[] = [];
  for (const text of texts) {
    refused.push(
      await mermaid.parse(text).then(
        () => null,
        (error: unknown) => `${error}`,
      ),
    );
  }
  return refused;
}

/** Runs in the page. @returns the texts of each picture, and the names of the elements and attributes in it */
async function drawAll(texts: readonly string[]): Promise<{ labels: string[]; suspicious: string[] }[]> {
  const { mermaid } = globalThis as unknown as { mermaid: MermaidApi };
  const drawn = [];
  for (const [place, text] of texts.entries()) {
    const { svg } = await mermaid.render(`picture-${place}`, text);
    const picture = new DOMParser().parseFromString(svg, 'text/html');
    const labels = [...picture.querySelectorAll('text')].map((label) => label.textContent ?? '');
    const suspicious = [...picture.querySelectorAll('a, img, script, foreignObject, iframe, [onerror], [href]')];
    drawn.push({ labels, suspicious: suspicious.map(({ tagName }) => tagName) });
  }
  return drawn;
}

function hostileSequences(seed: number, count: number): readonly Sequence[] {
  const next = hostileMarkup(seed);
  const shapes = Object.values(SHAPES);
  return Array.from({ length: count }, (_, at) => explainAll([shapes[at % shapes.length]?.(next) ?? []].flat()))
    .flat()
    .map(sequenceOf)
    .map((sequence) => ({
      // Hosts, rules and errors are as hostile as anything else in a file.
      server: next(),
      steps: sequence.steps.map((step) => ({ ...step, note: step.note === null ? null : next() })),
    }));
}

describe(`Mermaid itself, in Chromium, seed ${SEED}:`, () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.addScriptTag({ path: MERMAID });
    await page.evaluate(() => {
      const { mermaid } = globalThis as unknown as { mermaid: MermaidApi };
      // As GitHub and GitLab have it.
      mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' });
    });
  });

  afterAll(() => browser.close());

  test(`reads the pictures of ${PARSED} hostile exchanges`, async () => {
    const texts = hostileSequences(SEED, PARSED).map(mermaidOf);
    const refused = await page.evaluate(parseAll, texts);
    expect(refused.map((why, at) => why && `${texts[at]}\n${why}`).filter(Boolean)).toEqual([]);
  });

  test(`draws ${DRAWN} of them with every text as it was put in, and with nothing else`, async () => {
    const sequences = hostileSequences(SEED + 1, DRAWN);
    const drawn = await page.evaluate(drawAll, sequences.map(mermaidOf));
    expect(drawn.flatMap(({ suspicious }) => suspicious)).toEqual([]);
    for (const [at, { labels }] of drawn.entries()) {
      const shown = sequences[at] && shownInMermaid(sequences[at]);
      expect([...new Set(labels)].sort()).toEqual([...new Set(shown)].sort());
    }
  });
});
