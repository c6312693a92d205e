import axe, { type AxeResults } from 'axe-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { STATES } from '../../panel/workbench/states.ts';
import { openWorkbench, type Workbench } from '../../scripts/workbench.mjs';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await openWorkbench();
});

afterAll(() => workbench?.close());

/** What axe finds in what is shown: the rule, and the elements that break it. */
async function barriers(): Promise<readonly string[]> {
  const { page } = workbench;
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((): Promise<AxeResults> => Reflect.get(globalThis, 'axe').run());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`));
}

/** Narrow and wide show different things, and each theme has its own contrasts. */
describe.each([
  ['light', 360],
  ['dark', 1200],
] as const)('%s and %d pixels wide, it fits and axe finds nothing in', (theme, width) => {
  test.each(Object.keys(STATES))('%s', async (state) => {
    await workbench.show(state, { theme, width });
    expect({ faults: await workbench.faults(), barriers: await barriers() }).toEqual({ faults: [], barriers: [] });
  });
});

describe('in German, whose words are the longest, it fits 360 pixels in', () => {
  test.each(Object.keys(STATES))('%s', async (state) => {
    await workbench.show(state, { lang: 'de', width: 360 });
    expect(await workbench.faults()).toEqual([]);
  });
});

test('what does not fit and keeps somebody out would be found', async () => {
  await workbench.show('list', { width: 360 });
  await workbench.page.evaluate(() => {
    const button = document.querySelector<HTMLElement>('[data-testid=clear]');
    button?.removeAttribute('aria-label');
    button?.removeAttribute('title');
    button?.style.setProperty('width', '400px');
  });
  expect((await barriers()).map((barrier) => barrier.split(':')[0])).toEqual(['button-name']);
  expect(await workbench.faults()).toEqual(['too wide: toolbar']);
});
