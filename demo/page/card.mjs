import { pathOf, requestOf, variantsOf } from '../cases/index.mjs';
import { element } from './element.mjs';
import { send } from './send.mjs';
import { serverWords } from './server-words.mjs';
import { snippet } from './snippet.mjs';

/** @typedef {import('../cases/index.mjs').Case} Case */
/** @typedef {import('../cases/index.mjs').Variant} Variant */
/** @typedef {import('../cases/fill.mjs').Origins} Origins */
/** @typedef {{ case: Case, variant: Variant, run: () => Promise<import('./send.mjs').Seen> }} Runner */

const LABELS = { works: 'Run', broken: 'Run broken', fixed: 'Run fixed' };
const SIGNS = { read: '✓', opaque: '◌', refused: '✕' };

/**
 * The card of a case, and what runs each of its endpoints and shows the result on it.
 *
 * @param {Case} one
 * @param {Origins} origins
 * @returns {{ card: HTMLElement, runners: Runner[] }}
 */
export function createCard(one, origins) {
  const runs = variantsOf(one).map((variant) => createRun(one, variant, origins));
  const words = serverWords(one, origins);
  const titleId = `title-${one.id}`;

  const card = element(
    'article',
    { class: 'card', id: one.id, 'aria-labelledby': titleId },
    element('h3', { id: titleId }, one.title),
    element('p', {}, one.lesson),
    ...(one.fix ? [element('p', { class: 'fix' }, element('strong', {}, 'Fix: '), one.fix)] : []),
    ...requestsOf(one, origins),
    element('div', { class: 'runs' }, ...runs.map(({ row }) => row)),
    ...(words.length > 0 ? [element('details', {}, element('summary', {}, 'What the server says'), ...words)] : []),
    ...(one.rule ? [element('p', { class: 'rule' }, 'Rule: ', element('code', {}, one.rule))] : []),
  );
  return { card, runners: runs.map(({ runner }) => runner) };
}

/** One piece of code, or two where the fixed variant is a request of its own. @param {Case} one @param {Origins} origins */
function requestsOf(one, origins) {
  const shown = one.fixedRequest ? variantsOf(one) : variantsOf(one).slice(0, 1);
  return shown.map((variant) => {
    const code = snippet(origins[one.api] + pathOf(one, variant), requestOf(one, variant));
    return element('pre', {}, element('code', {}, code));
  });
}

/** @param {Case} one @param {Variant} variant @param {Origins} origins */
function createRun(one, variant, origins) {
  const button = element('button', { type: 'button', 'aria-describedby': `title-${one.id}` }, LABELS[variant]);
  const result = element('output', { class: 'result' });

  const run = async () => {
    result.className = 'result';
    result.textContent = '…';
    const seen = await send(one, variant, origins);
    result.className = `result ${seen.kind}`;
    result.textContent = `${SIGNS[seen.kind]} ${seen.text}`;
    return seen;
  };
  button.addEventListener('click', run);
  return { row: element('div', { class: 'run' }, button, result), runner: { case: one, variant, run } };
}
