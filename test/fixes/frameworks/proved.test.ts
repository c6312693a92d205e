import { expect, test } from 'vitest';
import { loadStacks } from '../../../scripts/prove/stack.mjs';
import { FRAMEWORKS } from '../../../src/fixes/frameworks/index.ts';

test('a framework says that it is proved exactly if npm run prove runs its snippet', async () => {
  const run = (await loadStacks([])).map(({ id, framework = id }) => framework);
  const said = FRAMEWORKS.filter(({ proof }) => proof.kind === 'proved').map(({ id }) => id);
  expect(said.sort(), 'Set `proof` in src/fixes/frameworks, or write scripts/prove/stacks/<id>.mjs').toEqual(
    [...new Set(run)].sort(),
  );
});
