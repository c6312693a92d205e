// Starts real servers with the snippets that the panel shows, and looks at them through a real browser.
// npm run prove [-- stack …] [--json file] [--readme]
import { readFileSync, writeFileSync } from 'node:fs';
import { build } from './build.mjs';
import { setup } from './setup.mjs';
import { runMain, StepError, say } from './step.mjs';

const README = 'README.md';
const LIST = /(<!-- proved: npm run prove -- --readme -->\n)[\s\S]*?(<!-- \/proved -->)/;

await runMain(async () => {
  const { ids, json, readme } = readArguments(process.argv.slice(2));
  await setup();
  await build();
  // These need packages that are there only now.
  const { loadStacks } = await import('./prove/stack.mjs');
  const { prove } = await import('./prove/run.mjs');
  const { exceptionLines, failureLines, markdownTable, textTable, versionLines } = await import('./prove/table.mjs');

  const stacks = await loadStacks(ids);
  say(`Proving ${stacks.length} stacks`);
  const { proofs, browser } = await prove(stacks);
  const proved = proofs.filter(({ failures }) => failures.length === 0);

  console.log(
    ['', textTable(proofs), '', ...exceptionLines(proofs), ...versionLines(proofs), ...failureLines(proofs)].join('\n'),
  );
  if (json) writeFileSync(json, `${JSON.stringify({ browser, proofs }, null, 2)}\n`);
  if (readme) {
    const list = [markdownTable(proofs), '', ...exceptionLines(proofs).map((line) => `${line}  `)].join('\n');
    const page = readFileSync(README, 'utf8');
    writeFileSync(
      README,
      page.replace(LIST, (_, open, close) => `${open}\n${list}\n\n${close}`),
    );
  }
  console.log(`\n${proved.length} of ${proofs.length} stacks proved in ${browser}`);
  return proved.length === proofs.length ? 0 : 1;
});

/** @param {string[]} given */
function readArguments(given) {
  const ids = [];
  let json = null;
  let readme = false;
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? '';
    if (word === '--readme') readme = true;
    else if (word === '--json') {
      at += 1;
      json = given[at] ?? 'proved.json';
    } else if (word.startsWith('-')) throw new StepError(`There is no option ${word}`);
    else ids.push(word);
  }
  return { ids, json, readme };
}
