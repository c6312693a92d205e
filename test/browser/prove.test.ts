import { beforeAll, describe, expect, test } from 'vitest';
import { isWithinReach } from '../../scripts/prove/needs.mjs';
import type { Proof } from '../../scripts/prove/notes.mjs';
import { prove } from '../../scripts/prove/run.mjs';
import { loadStacks, type Stack } from '../../scripts/prove/stack.mjs';

// All of them: npm run prove.
const CHEAP = (await loadStacks([])).filter(({ heavy }) => heavy === undefined);

/** Where Debian's packages cannot be installed, what needs them is skipped under its name. */
const canRun = ({ needs }: Stack): boolean => isWithinReach(needs.apt ?? []);

describe('with the snippet that the panel shows, a page in a real browser can read what it could not, and nobody else:', () => {
  const proofs = new Map<string, Proof>();

  beforeAll(
    async () => {
      for (const proof of (await prove(CHEAP.filter(canRun))).proofs) proofs.set(proof.id, proof);
    },
    20 * 60 * 1000,
  );

  for (const stack of CHEAP) {
    test.skipIf(!canRun(stack))(stack.id, () => {
      expect(proofs.get(stack.id)?.failures).toEqual([]);
    });
  }
});

test('at least twenty stacks are proved here', () => {
  expect(CHEAP.length).toBeGreaterThanOrEqual(20);
});
