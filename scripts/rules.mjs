// Writes RULES.md from the lists of rules, findings and failures in src/cors and of causes in src/causes; with --check it only says whether RULES.md is stale.
// node scripts/rules.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadSource } from './bench/load-source.mjs';
import { runMain, StepError, say } from './step.mjs';

const FILE = fileURLToPath(new URL('../RULES.md', import.meta.url));

const INTRO = `# Rules

Every way in which CORS refuses an exchange, in the order in which Chromium applies them; the first that fails is the
verdict. Generated from [src/cors/rules/index.ts](src/cors/rules/index.ts) by \`npm run rules\`: do not edit.

| Rule | On | Chromium says | It demands that | Read |
| --- | --- | --- | --- | --- |
`;

const OUTRO = `
Two more names stand where a rule would, and are not CORS: \`network-failure\`, and \`preflight-network-error\` where it
was the preflight that got no answer.
`;

const FINDINGS_INTRO = `
# Findings

What no browser refuses, and the developer wants to know all the same; raised on exchanges that pass, too. \`hides\`: the
page cannot read a part of the answer. \`advises\`: nothing fails by it here, but it is amiss, or explains what failed.
Generated from [src/cors/findings/index.ts](src/cors/findings/index.ts).

| Finding | On | Effect | It says | Source |
| --- | --- | --- | --- | --- |
`;

const FAILURES_INTRO = `
# Not CORS

What only looks like CORS, the first that fits is told. No header of the CORS protocol helps against any of it.
Generated from [src/cors/failures/index.ts](src/cors/failures/index.ts).

| Failure | It says | What helps |
| --- | --- | --- |
`;

const CAUSES_INTRO = `
# Causes

Why a server, or something between, lets an exchange fail: told of every exchange that was refused, the surest first,
each with what was observed. Of those that are equally sure, the first of this list is told first. What is not CORS is
told as its own cause. Generated from [src/causes/index.ts](src/causes/index.ts).

| Cause | It says | What helps |
| --- | --- | --- |
`;

/**
 * RULES.md as it has to be.
 *
 * @param {readonly import('../src/cors/rules/rule.ts').Rule[]} rules
 * @param {readonly import('../src/cors/findings/finding-rule.ts').FindingRule[]} findings
 * @param {readonly import('../src/cors/failures/failure.ts').Failure[]} failures
 * @param {readonly import('../src/causes/cause.ts').CauseRule[]} causes
 */
export function rulesPage(rules, findings, failures, causes) {
  const tables = [INTRO, rules.map(row), OUTRO, FINDINGS_INTRO, findings.map(findingRow)];
  return [...tables, CAUSES_INTRO, causes.map(causeRow), FAILURES_INTRO, failures.map(failureRow)].flat().join('');
}

/** @param {import('../src/cors/failures/failure.ts').Failure} failure */
function failureRow({ id, says, advice }) {
  return `| [\`${id}\`](src/cors/failures/${id}.ts) | ${cell(says.says)} | ${cell(advice)} |\n`;
}

/** @param {import('../src/causes/cause.ts').CauseRule} cause */
function causeRow({ id, says, advice }) {
  return `| [\`${id}\`](src/causes/${id}.ts) | ${cell(says)} | ${cell(advice)} |\n`;
}

/** @param {string} text */
const cell = (text) => text.replaceAll('*', '\\*').replaceAll('|', '\\|');

/** @param {import('../src/cors/findings/finding-rule.ts').FindingRule} finding */
function findingRow({ id, on, effect, says, source }) {
  const cells = [`[\`${id}\`](src/cors/findings/${id}.ts)`, on.join(', '), effect, cell(says), `[source](${source})`];
  return `| ${cells.join(' | ')} |\n`;
}

/** @param {import('../src/cors/rules/rule.ts').Rule} rule */
function row({ id, on, corsError, demands, spec, mdn }) {
  const cells = [
    `[\`${id}\`](src/cors/rules/${id}.ts)`,
    on.join(', '),
    `\`${corsError}\``,
    cell(demands),
    `[standard](${spec}), [MDN](${mdn})`,
  ];
  return `| ${cells.join(' | ')} |\n`;
}

async function main() {
  /** @type {typeof import('../src/cors/rules/index.ts')} */
  const { RULES } = await loadSource('src/cors/rules/index.ts');
  /** @type {typeof import('../src/cors/findings/index.ts')} */
  const { FINDINGS } = await loadSource('src/cors/findings/index.ts');
  /** @type {typeof import('../src/cors/failures/index.ts')} */
  const { FAILURES } = await loadSource('src/cors/failures/index.ts');
  /** @type {typeof import('../src/causes/index.ts')} */
  const { CAUSES } = await loadSource('src/causes/index.ts');
  const page = rulesPage(RULES, FINDINGS, FAILURES, CAUSES);
  if (process.argv.includes('--check')) {
    if (readFileSync(FILE, 'utf8') !== page) throw new StepError('RULES.md is stale. Run: npm run rules');
    return 0;
  }
  writeFileSync(FILE, page);
  say(
    `RULES.md has ${RULES.length} rules, ${FINDINGS.length} findings, ${CAUSES.length} causes and ${FAILURES.length} failures`,
  );
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runMain(main);
