import { say } from '../step.mjs';
import { installNeeds } from './needs.mjs';
import { openProvingPage } from './page.mjs';
import { proveStack } from './prove-stack.mjs';

/** @typedef {import('./stack.mjs').Stack} Stack */
/** @typedef {import('./notes.mjs').Proof} Proof */
/** @typedef {import('./page.mjs').ProvingPage} ProvingPage */

const OPENINGS = 3;

/**
 * Proves stacks one after the other in one browser. The extension has to be built.
 *
 * @param {readonly Stack[]} stacks
 * @returns {Promise<{ proofs: Proof[], browser: string }>} a row for each stack, in their order
 */
export async function prove(stacks) {
  const whyNot = await installNeeds(stacks);
  let page = await openLivePage();
  /** @type {Proof[]} */
  const proofs = [];
  try {
    for (const stack of stacks) {
      if ((await page.dead()).length > 0) {
        await page.close();
        page = await openLivePage();
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

/** @returns {Promise<ProvingPage>} */
async function openLivePage() {
  const found = [];
  for (let attempt = 0; attempt < OPENINGS; attempt += 1) {
    const page = await openProvingPage();
    const dead = await page.dead();
    if (dead.length === 0) return page;
    found.push(dead.join(', '));
    await page.close();
  }
  throw new Error(`${OPENINGS} pages were opened, and these parts of them do not answer: ${found.join('; ')}`);
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
