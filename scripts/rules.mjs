// Writes RULES.md from src/cors/rules/index.ts; with --check it only says whether RULES.md is stale.
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

/**
 * RULES.md as it has to be.
 *
 * @param {readonly import('../src/cors/rules/rule.ts').Rule[]} rules
 */
export function rulesPage(rules) {
  return `${INTRO}${rules.map(row).join('')}${OUTRO}`;
}

/** @param {import('../src/cors/rules/rule.ts').Rule} rule */
function row({ id, on, corsError, demands, spec, mdn }) {
  const cells = [
    `[\`${id}\`](src/cors/rules/${id}.ts)`,
    on.join(', '),
    `\`${corsError}\``,
    demands.replaceAll('*', '\\*').replaceAll('|', '\\|'),
    `[standard](${spec}), [MDN](${mdn})`,
  ];
  return `| ${cells.join(' | ')} |\n`;
}

async function main() {
  /** @type {typeof import('../src/cors/rules/index.ts')} */
  const { RULES } = await loadSource('src/cors/rules/index.ts');
  const page = rulesPage(RULES);
  if (process.argv.includes('--check')) {
    if (readFileSync(FILE, 'utf8') !== page) throw new StepError('RULES.md is stale. Run: npm run rules');
    return 0;
  }
  writeFileSync(FILE, page);
  say(`RULES.md has ${RULES.length} rules`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runMain(main);
