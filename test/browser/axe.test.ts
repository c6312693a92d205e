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
async function findings(): Promise<readonly string[]> {
  const { page } = workbench;
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate((): Promise<AxeResults> => Reflect.get(globalThis, 'axe').run());
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`));
}

/** Narrow and wide show different things, and each theme has its own contrasts. */
describe.each([
  ['light', 400],
  ['dark', 1200],
] as const)('axe finds nothing, %s and %d pixels wide, in', (theme, width) => {
  test.each(Object.keys(STATES))('%s', async (state) => {
    await workbench.show(state, { theme, width });
    expect(await findings()).toEqual([]);
  });
});

test('axe would find something', async () => {
  await workbench.show('list');
  await workbench.page.evaluate(() => document.querySelector('[data-testid=clear]')?.removeAttribute('aria-label'));
  await workbench.page.evaluate(() => document.querySelector('[data-testid=clear]')?.removeAttribute('title'));
  expect((await findings()).map((finding) => finding.split(':')[0])).toContain('button-name');
});
