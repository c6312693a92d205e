import { expect, test } from 'vitest';
import { markdown } from '../../../src/exports/markdown/index.ts';
import { HEAD } from '../../support/material.ts';
import { GOLDEN } from './golden-exchanges.ts';

test.each(Object.entries(GOLDEN))(
  '%s is told as in test/fixtures/golden/markdown (write it anew with vitest -u)',
  async (name, material) => {
    await expect(markdown.write(material)).toMatchFileSnapshot(`../../fixtures/golden/markdown/${name}.md`);
  },
);

test('nothing to export is an empty file', () => {
  expect(markdown.write({ exported: [], history: [], placeholders: [], head: HEAD })).toBe('');
});
