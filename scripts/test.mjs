import { existsSync, readFileSync, rmSync } from 'node:fs';
import { build } from './build.mjs';
import { setup } from './setup.mjs';
import { run, runMain, say } from './step.mjs';

const RESULTS = '.cache/test.json';

await runMain(async () => {
  const { browser } = await setup();

  say('Checking format, lint and types');
  const checked = await run('npm', ['run', '--silent', 'check']);
  if (checked !== 0) return checked;

  await build();

  say('Running the tests');
  rmSync(RESULTS, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}`];
  const code = await run('npx', ['vitest', 'run', ...reporters, ...process.argv.slice(2)], {
    env: { ...process.env, CORS_VERDICT_BROWSER: browser },
  });
  if (existsSync(RESULTS)) report(JSON.parse(readFileSync(RESULTS, 'utf8')));
  return code;
});

/**
 * As vitest writes it.
 *
 * @typedef {object} Results
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[]} testResults
 */

/** @param {Results} results */
function report(results) {
  const tests = results.testResults.flatMap(({ assertionResults }) => assertionResults);
  for (const { fullName, failureMessages } of tests.filter(passedAtSecondTry)) {
    say(`Passed at the second try only: ${fullName}: ${failureMessages.join(' ').split('\n', 1)}`);
  }
  console.log(closingLine(results));
}

/** @param {{ status: string, failureMessages: string[] }} test */
function passedAtSecondTry({ status, failureMessages }) {
  return status === 'passed' && failureMessages.length > 0;
}

/**
 * The one line that machines read.
 *
 * @param {Results} results
 */
function closingLine(results) {
  // A test file that cannot even be loaded has no tests to count as failed.
  const brokenFiles = results.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  const failed = results.numFailedTests + brokenFiles.length;
  const skipped = results.numPendingTests + results.numTodoTests;
  return `${results.numPassedTests} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
