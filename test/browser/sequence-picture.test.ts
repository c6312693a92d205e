import { afterAll, beforeAll, expect, test } from 'vitest';
import { STATES } from '../../panel/workbench/states.ts';
import { openWorkbench, type Workbench } from '../../scripts/workbench.mjs';
import { explainAll } from '../../src/exports/explain.ts';
import { sequenceOf } from '../../src/exports/sequence.ts';
import { describeSequence } from '../../src/exports/sequence-words.ts';

/** As narrow as DevTools gets; wider, there is more room. */
const WIDTH = 400;

let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});

afterAll(() => workbench?.close());

/** What the picture is to who cannot see it, what is in it, and which of its words do not fit. */
async function lookAt(state: string) {
  await workbench.show(state, { width: WIDTH });
  return workbench.page.$eval('.sequence-picture', (picture) => {
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
