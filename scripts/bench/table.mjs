/**
 * One line of the table, in words. `met` is null where there is no goal.
 *
 * @typedef {{ what: string, ours: string, rival: string, ratio: string, goal: string, met: boolean | null }} Row
 */

const HEAD = ['what', 'ours', 'rival', 'ratio (middle half)', 'goal', 'met?'];

/** @param {Row[]} rows */
export function alignedTable(rows) {
  const lines = [HEAD, ...rows.map(({ met, ...texts }) => [...Object.values(texts), metInWords(met)])];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const padded = lines.map((line) => line.map((text, column) => text.padEnd(widths[column] ?? 0)));
  const rule = widths.map((width) => '─'.repeat(width));
  return [padded[0] ?? [], rule, ...padded.slice(1)].map((line) => line.join('  ').trimEnd()).join('\n');
}

/** @param {boolean | null} met */
const metInWords = (met) => (met === null ? '' : met ? 'yes' : 'NO');

/**
 * The line of a comparison.
 *
 * @param {string} what
 * @param {import('./compare.mjs').Comparison} comparison
 * @param {{ unit: string, goal: number, tolerated?: number }} expected
 *   `tolerated` is what counts as the goal met, where noise alone is larger than the goal allows
 * @returns {Row}
 */
export function comparisonRow(what, { ours, rival, ratio, spread }, { unit, goal, tolerated = goal }) {
  const [low, high] = spread;
  const noise = tolerated === goal ? '' : ` (noise: ≤ ${tolerated})`;
  return {
    what,
    ours: `${ours.toFixed(2)} ${unit}`,
    rival: `${rival.toFixed(2)} ${unit}`,
    ratio: `${ratio.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`,
    goal: `≤ ${goal.toFixed(2)}${noise}`,
    met: ratio <= tolerated,
  };
}

/** Milliseconds in which a screen that is drawn 60 times a second draws one picture. */
const FRAME = 1000 / 60;

/**
 * The line of what has to be done within one frame, whatever the rival takes.
 *
 * @param {string} what
 * @param {import('./compare.mjs').Comparison} comparison in milliseconds
 * @returns {Row}
 */
export function frameRow(what, comparison) {
  const row = comparisonRow(what, comparison, { unit: 'ms', goal: 1 });
  return { ...row, goal: `≤ ${FRAME.toFixed(1)} ms`, met: comparison.ours <= FRAME };
}

/**
 * The line of a weight.
 *
 * @param {string} what
 * @param {number} bytes
 * @param {{ goal?: number }} [expected] in bytes
 * @returns {Row}
 */
export function weightRow(what, bytes, { goal } = {}) {
  const met = goal === undefined ? null : bytes <= goal;
  return { what, ours: kilobytes(bytes), rival: '', ratio: '', goal: goal ? `≤ ${kilobytes(goal)}` : '', met };
}

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
