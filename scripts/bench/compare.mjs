/**
 * One measurement of one side, in any unit; both sides use the same.
 *
 * @typedef {() => number | Promise<number>} Measure
 */

/**
 * Ours against a rival, by the median of the ratios of all rounds.
 *
 * @typedef {{ ours: number, rival: number, ratio: number, spread: [low: number, high: number] }} Comparison
 */

/**
 * Measures both sides in every round, so that whatever else the machine does falls on both. They take turns in going
 * first. One round before them warms up and does not count.
 *
 * @param {Measure} ours
 * @param {Measure} rival
 * @param {number} rounds
 * @returns {Promise<Comparison>} `spread` is where the middle half of the ratios lies
 */
export async function compare(ours, rival, rounds) {
  await rival();
  await ours();
  const pairs = [];
  for (let round = 0; round < rounds; round++) {
    const first = round % 2 === 0 ? await ours() : await rival();
    const second = round % 2 === 0 ? await rival() : await ours();
    pairs.push(round % 2 === 0 ? { ours: first, rival: second } : { ours: second, rival: first });
  }
  const ratios = pairs.map((pair) => pair.ours / pair.rival);
  return {
    ours: quantile(
      pairs.map((pair) => pair.ours),
      0.5,
    ),
    rival: quantile(
      pairs.map((pair) => pair.rival),
      0.5,
    ),
    ratio: quantile(ratios, 0.5),
    spread: [quantile(ratios, 0.25), quantile(ratios, 0.75)],
  };
}

/** @param {number[]} values @param {number} share from 0 to 1 */
function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place % 1);
}
