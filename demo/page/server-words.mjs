import { fill } from '../cases/fill.mjs';
import { element } from './element.mjs';

/** @typedef {import('../cases/index.mjs').Answer} Answer */
/** @typedef {import('../cases/index.mjs').Case} Case */
/** @typedef {import('../cases/fill.mjs').Origins} Origins */

/**
 * What the servers of a case say, message by message, with what the fixed one leaves out and adds marked.
 *
 * @param {Case} one
 * @param {Origins} origins
 */
export function serverWords({ request, servers }, origins) {
  const method = request.method ?? 'GET';
  const before = servers.works ?? servers.broken ?? [];
  const after = servers.works ?? servers.fixed ?? before;
  return before.flatMap((hop, index) => {
    const where = index === 0 ? '' : ' after the redirect';
    const fixedHop = after[index] ?? {};
    return [
      message(`OPTIONS${where}`, linesOf(hop.preflight, 204), linesOf(fixedHop.preflight, 204), origins),
      message(`${method}${where}`, linesOf(hop.response, 200), linesOf(fixedHop.response, 200), origins),
    ].flat();
  });
}

/** @param {Answer | undefined} answer @param {number} usualStatus @returns {string[]} */
function linesOf(answer, usualStatus) {
  if (!answer) return [];
  if (answer === 'drop') return ['(the connection is closed)'];
  return [`HTTP/1.1 ${answer.status ?? usualStatus}`, ...(answer.headers ?? [])];
}

/** @param {string} title @param {string[]} before @param {string[]} after @param {Origins} origins */
function message(title, before, after, origins) {
  if (before.length === 0 && after.length === 0) return [];
  const added = [...after];
  const kept = before.map((line) => {
    // A line that comes twice is kept once for each time the fixed server says it.
    const match = added.indexOf(line);
    if (match !== -1) added.splice(match, 1);
    return lineOf(match === -1 ? 'removed' : 'same', line, origins);
  });
  const lines = [...kept, ...added.map((line) => lineOf('added', line, origins))];
  return [element('h4', {}, `Answer to ${title}`), element('ul', { class: 'lines' }, ...lines)];
}

const MARKS = { same: ['', ''], removed: ['−', 'broken: '], added: ['+', 'fixed: '] };

/** @param {keyof typeof MARKS} kind @param {string} line @param {Origins} origins */
function lineOf(kind, line, origins) {
  const [mark = '', spoken = ''] = MARKS[kind];
  return element(
    'li',
    { class: kind },
    element('span', { class: 'mark', 'aria-hidden': 'true' }, mark),
    element('span', { class: 'spoken' }, spoken),
    element('code', {}, fill(line, origins)),
  );
}
