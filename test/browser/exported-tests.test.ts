import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/find-browser.mjs';
import { installHurl, isHurlWithinReach } from '../../scripts/hurl.mjs';
import { RULES } from '../../src/cors/rules/index.ts';
import { explainAll } from '../../src/exports/explain.ts';
import type { ExportFormat } from '../../src/exports/material.ts';
import { hurlTest } from '../../src/exports/regression-tests/hurl.ts';
import { playwrightTest } from '../../src/exports/regression-tests/playwright.ts';
import { isFix } from '../../src/fixes/fix-for.ts';
import { inEnglish } from '../../src/sentence.ts';
import { PAGE } from '../support/exchange.ts';
import { patchedPlan } from '../support/patched-plan.ts';
import type { PlannedExchange } from '../support/plan.ts';
import { type PlannedServers, startPlannedServers } from '../support/planned-server.ts';
import { createDice, randomExchange } from '../support/random-exchange.ts';
import { simulate } from '../support/simulate.ts';

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
/** Exchanges of each rule. */
const EACH = Number(process.env.EACH ?? 2);
/** Playwright starts a browser anew after each test that fails. */
const PLAYWRIGHT_RULES = Number(process.env.PLAYWRIGHT_RULES ?? 8);
const FOLDER = '.cache/exported-tests';

/** A blocked exchange, how the servers answer, and how they would once they are fixed. */
interface Case {
  readonly name: string;
  readonly rule: string;
  readonly broken: PlannedExchange;
  readonly fixed: PlannedExchange;
  readonly write: (format: ExportFormat) => string;
}

const HEAD = {
  generator: { name: 'CORS Verdict', version: '0' },
  browser: '',
  exportedAt: '2026-11-21T00:00:00.000Z',
  page: { url: PAGE },
};

/** Null where it is not blocked, or where no server can help, or where one more fault comes to light after the fix. */
function caseOf(broken: PlannedExchange, id: number): Case | null {
  const [explained] = explainAll([simulate(broken)]);
  if (explained?.verdict.outcome !== 'blocked') return null;
  const { fix } = explained.insight;
  if (!isFix(fix) || inEnglish(fix.why).includes('helps only if')) return null;
  const fixed = patchedPlan(broken, fix.responses, `/x/${id}/`, `/x/${id}/`);
  if (explainAll([simulate(fixed)])[0]?.verdict.outcome !== 'allowed') return null;
  const material = { exported: [explained], history: [explained], placeholders: [], head: HEAD };
  const rule = explained.verdict.rule ?? '';
  return { name: `${id}-${rule}`, rule, broken, fixed, write: (format) => format.write(material) };
}

/** Some of each rule that random exchanges break. The page is nobody's server, so no hop may lead to it. */
function casesOn({ sameSite, crossSite }: PlannedServers['origins']): readonly Case[] {
  const dice = createDice(SEED);
  const byRule = new Map<string, Case[]>();
  for (let id = 0; id < 6000; id += 1) {
    const planned = randomExchange(dice, { page: PAGE, sameSite, crossSite }, id);
    if (planned.hops.some(({ url, preflight, answer }) => url.startsWith(PAGE) || preflight.drop || answer.drop))
      continue;
    // A browser sends PUT.
    if (planned.request.method === 'put') continue;
    const found = caseOf(planned, id);
    const others = byRule.get(found?.rule ?? '') ?? [];
    if (found && others.length < EACH) byRule.set(found.rule, [...others, found]);
  }
  return [...byRule.values()].flat();
}

let servers: PlannedServers;
let cases: readonly Case[];

beforeAll(async () => {
  servers = await startPlannedServers();
  cases = casesOn(servers.origins);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  for (const { name, write } of cases) {
    writeFileSync(`${FOLDER}/${name}.hurl`, write(hurlTest));
    writeFileSync(`${FOLDER}/${name}.spec.ts`, write(playwrightTest));
  }
});

afterAll(() => servers?.close());

/** Runs the tests of these and gives the names of those that pass. */
type Run = (of: readonly Case[]) => Promise<readonly string[]>;

/** Runs the tests against the servers as they were, then as they are fixed. */
async function expectFixedOnly(of: readonly Case[], run: Run): Promise<void> {
  servers.replan(of.map(({ broken }) => broken));
  expect(await run(of)).toEqual([]);
  servers.replan(of.map(({ fixed }) => fixed));
  expect([...(await run(of))].sort()).toEqual(of.map(({ name }) => name).sort());
}

/** One of each rule, of so many rules. */
const oneOfEach = (rules: number): readonly Case[] =>
  [...new Map(cases.map((one) => [one.rule, one])).values()].slice(0, rules);

/** What a program prints, whatever its exit code. */
const outputOf = (command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> =>
  promisify(execFile)(command, [...args], { env: { ...process.env, ...env }, maxBuffer: 2 ** 28 }).then(
    ({ stdout }) => stdout,
    (error) => error.stdout,
  );

describe(`the tests of broken exchanges fail, and pass once the servers are fixed (SEED=${SEED})`, () => {
  test('nearly every rule that a server can mend is among them', () => {
    const rules = new Set(cases.map(({ rule }) => rule));
    const missing = RULES.map(({ id }) => id).filter((id) => !rules.has(id));
    console.log(`${cases.length} exchanges, ${rules.size} rules; none of ${missing.join(', ')}`);
    expect(rules.size).toBeGreaterThanOrEqual(14);
  });

  test.skipIf(!isHurlWithinReach())('Hurl', async () => {
    const { command, args } = await installHurl();
    const run: Run = async (of) => {
      const files = of.map(({ name }) => `${FOLDER}/${name}.hurl`);
      const report = `${FOLDER}/hurl`;
      rmSync(report, { recursive: true, force: true });
      await outputOf(command, [...args, '--test', '--report-json', report, ...files]);
      const results: { filename: string; success: boolean }[] = JSON.parse(
        readFileSync(`${report}/report.json`, 'utf8'),
      );
      expect(results.length).toBe(files.length);
      return results.filter(({ success }) => success).map(({ filename }) => nameOf(filename));
    };
    // Such a test says of itself that it cannot see everything.
    await expectFixedOnly(
      cases.filter(({ write }) => !write(hurlTest).includes('Hurl cannot')),
      run,
    );
  });

  test('Playwright', async () => {
    const use = { launchOptions: { executablePath: findBrowser(), args: ['--no-sandbox'] } };
    const config = { testDir: '.', fullyParallel: true, workers: 2, reporter: 'json', outputDir: 'results', use };
    writeFileSync(`${FOLDER}/playwright.config.mjs`, `export default ${JSON.stringify(config)};\n`);
    const run: Run = async (of) => {
      const only = of.map(({ name }) => `/${name}.spec`);
      const output = await outputOf('npx', ['playwright', 'test', '-c', `${FOLDER}/playwright.config.mjs`, ...only]);
      const { suites }: { suites: { file: string; specs: { ok: boolean }[] }[] } = JSON.parse(output);
      expect(suites.length).toBe(of.length);
      return suites.filter(({ specs }) => specs.every(({ ok }) => ok)).map(({ file }) => nameOf(file));
    };
    await expectFixedOnly(oneOfEach(PLAYWRIGHT_RULES), run);
  }, 300_000);
});

const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.(hurl|spec\.ts)$/, '');
