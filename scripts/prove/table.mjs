import { CHECKS } from './notes.mjs';

/** @typedef {import('./notes.mjs').Proof} Proof */

const HEADS = {
  items: '200',
  missing: '404',
  boom: '500',
  private: '401',
  own: 'not twice',
  down: '502',
  second: '2nd origin',
  stranger: 'unlisted',
  lookalike: 'lookalikes',
  one: 'one ACAO',
  vary: 'Vary',
};
const MARKS = { yes: '✓', no: '✗', excepted: '–', none: ' ' };

/** @param {Proof} proof @param {string} check */
const mark = ({ checks }, check) => MARKS[checks[check] ?? 'none'];

/** @param {string} check */
const head = (check) => /** @type {Record<string, string>} */ (HEADS)[check] ?? check;

/** For the terminal. @param {readonly Proof[]} proofs */
export function textTable(proofs) {
  const heads = ['', 'stack', 'version', ...CHECKS.map(head), 'rule before', 'cause', 's'];
  const rows = proofs.map((proof) => [
    proof.failures.length === 0 ? '✓' : '✗',
    proof.id,
    proof.version,
    ...CHECKS.map((check) => mark(proof, check)),
    proof.rule,
    proof.cause,
    proof.seconds.toFixed(1),
  ]);
  const widths = heads.map((text, at) => Math.max(text.length, ...rows.map((row) => row[at]?.length ?? 0)));
  return [heads, ...rows]
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** For a page of Markdown; only what is proved. @param {readonly Proof[]} proofs */
export function markdownTable(proofs) {
  const proved = proofs.filter(({ failures }) => failures.length === 0);
  const heads = ['stack', 'version', ...CHECKS.filter((check) => check !== 'before').map(head)];
  const rows = proved.map((proof) => [
    proof.id,
    proof.version,
    ...CHECKS.filter((check) => check !== 'before').map((check) => mark(proof, check).trim()),
  ]);
  return [heads, heads.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}

/** What the rows leave out. @param {readonly Proof[]} proofs */
export const failureLines = (proofs) =>
  proofs.flatMap(({ id, failures }) => failures.map((failure) => `✗ ${id}: ${failure}`));

/** @param {readonly Proof[]} proofs */
export const exceptionLines = (proofs) =>
  proofs.flatMap(({ id, checks, exceptions }) =>
    exceptions.filter((line) => checks[line.split(':')[0] ?? ''] === 'excepted').map((line) => `– ${id}, ${line}`),
  );

/** Where the panel names another version than the one that was proved; distributions move on. @param {readonly Proof[]} proofs */
export const versionLines = (proofs) =>
  proofs
    .filter(({ version, told }) => version !== '' && version !== told)
    .map(
      ({ id, version, told }) => `! ${id}: the panel says ${told || 'that nothing was proved'}, this was ${version}`,
    );
