import { loadSource } from '../bench/load-source.mjs';
import { policyOf } from './ask.mjs';
import { checkAfter, checkBefore, isOne } from './check.mjs';
import { folderOf } from './needs.mjs';
import { Notes } from './notes.mjs';
import { LISTED } from './page.mjs';
import { freePort, startStack } from './server.mjs';
import { startUpstream } from './upstream.mjs';

/** @typedef {import('./stack.mjs').Stack} Stack */
/** @typedef {import('./stack.mjs').Setting} Setting */
/** @typedef {import('./notes.mjs').Proof} Proof */
/** @typedef {import('./page.mjs').ProvingPage} ProvingPage */

/**
 * Starts a stack without and with its framework's snippet, and looks at both through the browser and the panel.
 *
 * @param {Stack} stack
 * @param {ProvingPage} page
 * @returns {Promise<Proof>} never rejects: what goes wrong is a failure of this stack
 */
export async function proveStack(stack, page) {
  const started = Date.now();
  const noted = new Notes(stack);
  const upstream = await freePort();
  const closeUpstream = await startUpstream(upstream);
  try {
    const origins = isOne(stack) ? LISTED.slice(0, 1) : LISTED;
    const frame = {
      folder: folderOf(stack),
      origins,
      upstream: `127.0.0.1:${upstream}`,
      dead: `127.0.0.1:${await freePort()}`,
    };
    const { snippet, told } = await snippetOf(stack, origins);
    noted.told = told;
    const before = { ...frame, phase: /** @type {const} */ ('before'), snippet: null, port: await freePort() };
    await whileRunning(stack, before, () => checkBefore(stack, page, before.port, noted));
    noted.version = await stack.version(before);
    const after = { ...frame, phase: /** @type {const} */ ('after'), snippet, port: await freePort() };
    await whileRunning(stack, after, () => checkAfter(stack, page, after.port, noted));
  } catch (error) {
    noted.failures.push(error instanceof Error ? error.message : String(error));
  } finally {
    closeUpstream();
  }
  return noted.proof(Date.now() - started);
}

/**
 * What the panel shows for this policy, by the panel's own function.
 *
 * @param {Stack} stack
 * @param {readonly string[]} origins
 */
async function snippetOf(stack, origins) {
  /** @type {typeof import('../../src/fixes/frameworks/index.ts')} */
  const { FRAMEWORKS } = await loadSource('src/fixes/frameworks/index.ts');
  /** @type {typeof import('../../src/fixes/frameworks/snippet-for.ts')} */
  const { snippetFor } = await loadSource('src/fixes/frameworks/snippet-for.ts');
  const id = stack.framework ?? stack.id;
  const framework = FRAMEWORKS.find((candidate) => candidate.id === id);
  if (!framework) throw new Error(`there is no framework ${id}`);
  const snippet = snippetFor(framework, policyOf(stack, origins));
  if (snippet === null) throw new Error(`${id} has no snippet for the policy of this stack`);
  return { snippet, told: framework.proof.kind === 'proved' ? framework.proof.version : '' };
}

/** @param {Stack} stack @param {Setting} setting @param {() => Promise<void>} check */
async function whileRunning(stack, setting, check) {
  const stop = await startStack(stack, setting);
  try {
    await check();
  } finally {
    await stop();
  }
}
