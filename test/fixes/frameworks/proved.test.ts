import { expect, test } from 'vitest';
import { loadStacks } from '../../../scripts/prove/stack.mjs';
import { FRAMEWORKS } from '../../../src/fixes/frameworks/index.ts';
import { SAME_ORIGIN_STACKS } from '../../support/same-origin-stacks.ts';

test('a framework says that it is proved exactly if npm run prove or a test runs its snippet', async () => {
  const run = (await loadStacks([])).map(({ id, framework = id }) => framework);
  // These have no CORS to prove: test/browser/same-origin.test.ts runs them.
  const tested = SAME_ORIGIN_STACKS.map(({ id }) => id);
  const said = FRAMEWORKS.filter(({ proof }) => proof.kind === 'proved').map(({ id }) => id);
  expect(said.sort(), 'Set `proof` in src/fixes/frameworks, or write scripts/prove/stacks/<id>.mjs').toEqual(
    [...new Set([...run, ...tested])].sort(),
  );
});
