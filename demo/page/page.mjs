import { GROUPS } from '../cases/index.mjs';
import { createCard } from './card.mjs';
import { element } from './element.mjs';

/** @typedef {import('../cases/fill.mjs').Origins} Origins */

/** @type {Origins} */
const origins = await (await fetch('/origins.json')).json();

const cards = GROUPS.map((group) => ({ group, cards: group.cases.map((one) => createCard(one, origins)) }));
const runners = cards.flatMap(({ cards }) => cards.flatMap(({ runners }) => runners));

byId('cases').append(
  ...cards.map(({ group, cards }) =>
    element(
      'section',
      { id: group.id, 'aria-labelledby': `heading-${group.id}` },
      element('h2', { id: `heading-${group.id}` }, group.title),
      element('p', { class: 'intro' }, group.intro),
      element('div', { class: 'cards' }, ...cards.map(({ card }) => card)),
    ),
  ),
);
byId('groups').append(...GROUPS.map(({ id, title }) => element('a', { href: `#${id}` }, title)));
byId('run-all').addEventListener('click', runAll);
report(0);

async function runAll() {
  byId('run-all').setAttribute('disabled', '');
  for (const [index, { run }] of runners.entries()) {
    await run();
    report(index + 1);
  }
  byId('run-all').removeAttribute('disabled');
}

/** @param {number} done */
function report(done) {
  byId('progress').textContent = done === 0 ? `${runners.length} requests` : `${done} of ${runners.length} sent`;
}

/** @param {string} id */
function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found;
}

/** Lets a script press the buttons; it gives back what the page saw. */
Object.assign(globalThis, {
  /** @param {string} id @param {import('../cases/index.mjs').Variant} variant */
  async runCase(id, variant) {
    const runner = runners.find((one) => one.case.id === id && one.variant === variant);
    return (await runner?.run())?.text;
  },
});
