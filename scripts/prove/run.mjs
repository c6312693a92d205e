import { say } from '../step.mjs';
import { installNeeds } from './needs.mjs';
import { openProvingPage } from './page.mjs';
import { proveStack } from './prove-stack.mjs';

/** @typedef {import('./stack.mjs').Stack} Stack */
/** @typedef {import('./notes.mjs').Proof} Proof */

/**
 * Proves stacks one after the other in one browser. The extension has to be built.
 *
 * @param {readonly Stack[]} stacks
 * @returns {Promise<{ proofs: Proof[], browser: string }>} a row for each stack, in their order
 */
export async function prove(stacks) {
  const whyNot = await installNeeds(stacks);
  let page = await openProvingPage();
  /** @type {Proof[]} */
  const proofs = [];
  try {
    for (const stack of stacks) {
      if (!(await page.isAlive())) {
        await page.close();
        page = await openProvingPage();
      }
      const missing = whyNot(stack);
      const proof = missing === null ? await proveStack(stack, page) : cannotRun(stack, missing);
      const { failures, seconds, version } = proof;
      say(`${failures.length === 0 ? '✓' : '✗'} ${stack.id} (${version}) ${seconds.toFixed(1)} s`);
      proofs.push(proof);
    }
    return { proofs, browser: page.version };
  } finally {
    await page.close();
  }
}

/** @param {Stack} stack @param {string} why @returns {Proof} */
const cannotRun = ({ id }, why) => ({
  id,
  version: '',
  told: '',
  rule: '',
  cause: '',
  checks: {},
  failures: [why],
  exceptions: [],
  seconds: 0,
});
