// Measures what the extension costs, each time against a rival in the same run: npm run bench [-- --rounds N]
// It reports and never fails: only what no machine's noise can move belongs into a test.
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { setup } from './setup.mjs';
import { runMain, StepError, say } from './step.mjs';

const DEFAULT_ROUNDS = 30;

await runMain(async () => {
  const rounds = roundsWanted();
  await setup();
  await build();
  // What needs the packages is loaded only now that they are there.
  const { compareClosed, compareOpen, compareSilent } = await import('./bench/page-fetches.mjs');
  const { compareJudging } = await import('./bench/judging.mjs');
  const { bytesPerExchange } = await import('./bench/memory.mjs');
  const { builtWorker, gzippedSize } = await import('./bench/sizes.mjs');
  const { compareLists } = await import('./bench/lists.mjs');
  const { alignedTable, comparisonRow, frameRow, weightRow } = await import('./bench/table.mjs');

  say(`Page fetches with DevTools closed, ${rounds} rounds …`);
  const closed = await compareClosed(rounds);
  const silent = await compareSilent(rounds);
  say(`Page fetches with DevTools open, ${rounds} rounds …`);
  const open = await compareOpen(rounds);
  say(`50,000 requests in the list, ${rounds} rounds …`);
  const { typing, scrolling } = await compareLists(rounds);
  say('Judging …');
  const judging = await compareJudging(rounds);
  say('Memory …');
  const bytes = await bytesPerExchange();

  const rows = [
    comparisonRow('page fetch, DevTools closed / no extension', closed, { unit: 'ms', goal: 1, tolerated: 1.03 }),
    comparisonRow('page fetch, DevTools closed / our permissions, no code', silent, {
      unit: 'ms',
      goal: 1,
      tolerated: 1.03,
    }),
    comparisonRow('page fetch, panel open / idle listeners', open, { unit: 'ms', goal: 1.05 }),
    comparisonRow('judge / JSON.parse of the exchange', judging, { unit: 'µs', goal: 1 }),
    frameRow('letter typed into the filter, 50,000 requests / Network panel', typing),
    frameRow('screenful scrolled, 50,000 requests / Network panel', scrolling),
    weightRow('memory of a stored exchange', bytes, { goal: 4096 }),
    weightRow('worker, gzipped', gzippedSize(builtWorker())),
    weightRow('panel, gzipped', gzippedSize('panel/panel.html')),
  ];
  console.log(`\n${alignedTable(rows)}`);
  return 0;
});

function roundsWanted() {
  const { values } = parseArgs({ options: { rounds: { type: 'string', default: String(DEFAULT_ROUNDS) } } });
  const rounds = Number(values.rounds);
  if (Number.isInteger(rounds) && rounds > 0) return rounds;
  throw new StepError(`--rounds takes a whole number above 0, not ${values.rounds}.`);
}
