import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/cors/rules/index.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import type { Explained } from '../../src/exports/explain.ts';
import { applyPatch } from '../../src/fixes/apply-patch.ts';
import { isFix } from '../../src/fixes/fix-for.ts';
import type { RuleFixture } from '../fixtures/rule-fixture.ts';
import { startPlannedServers } from '../support/planned-server.ts';
import { type Ended, explainOne, firstUnmet, movedTo, planOf, runRepros } from '../support/repro-runs.ts';
import { simulatedExchanges } from '../support/simulate.ts';

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const EXCHANGES = Number(process.env.EXCHANGES ?? 200);

/** What became of an exchange's repro. */
interface Run {
  readonly one: Explained;
  readonly ended: Ended;
}

const asRecorded = (exchange: Exchange): Exchange => exchange;

/** The answers with the fix in them; as they were, where there is none. */
function asFixed(exchange: Exchange): Exchange {
  const { fix } = explainOne(exchange).insight;
  return isFix(fix) ? applyPatch(exchange, fix) : exchange;
}

/** Runs the repro of each against real servers that answer like this. */
async function runAgainst(exchanges: readonly Exchange[], answers: (exchange: Exchange) => Exchange): Promise<Run[]> {
  const servers = await startPlannedServers();
  try {
    const moved = exchanges.map((exchange) => movedTo(servers.origins, exchange));
    servers.plan(moved.map((exchange) => planOf(answers(exchange))));
    const all = moved.map(explainOne);
    const ended = await runRepros(all);
    return all.map((one, index) => ({ one, ended: ended[index] ?? { code: Number.NaN, out: '' } }));
  } finally {
    servers.close();
  }
}

/** The header at fault, as the verdict has it. */
const atFault = ({ verdict: { checks } }: Explained): string | null => {
  const violation = checks.at(-1)?.violation;
  return violation ? (violation.header ?? 'Status') : null;
};

const told = ({ one, ended }: Run) => ({ rule: one.verdict.rule, code: ended.code, unmet: firstUnmet(ended) });
const expected = ({ one }: Run) => ({ rule: one.verdict.rule, code: one.verdict.rule ? 1 : 0, unmet: atFault(one) });

const UNFIXABLE = ['redirect-url-has-credentials', 'redirect-non-http-scheme'];

describe('against real servers, the repro of', () => {
  test.each(RULES.map(({ id }) => id))('%s fails and names the header, and passes once fixed', async (id) => {
    const { fixture } = (await import(`../fixtures/rules/${id}.ts`)) as { fixture: RuleFixture };
    const [broken] = await runAgainst([fixture.breaks], asRecorded);
    const [near] = await runAgainst([fixture.nearMiss], asRecorded);
    const [fixed] = await runAgainst([fixture.breaks], asFixed);
    if (!broken || !near || !fixed) throw new Error('unreachable: one goes in');
    expect(told(broken)).toEqual({ rule: id, code: 1, unmet: fixture.verdict.findings[0]?.header ?? 'Status' });
    expect(near.ended.code).toBe(0);
    expect(fixed.ended.code).toBe(UNFIXABLE.includes(id) ? 1 : 0);
  });

  test(`${EXCHANGES} random exchanges agrees with their verdicts, before and after the fix (SEED=${SEED})`, async () => {
    const exchanges = simulatedExchanges(SEED, EXCHANGES).filter((exchange) =>
      ['allowed', 'blocked'].includes(explainOne(exchange).verdict.outcome),
    );
    const before = await runAgainst(exchanges, asRecorded);
    const wrong = before.filter((run) => JSON.stringify(told(run)) !== JSON.stringify(expected(run)));
    expect(wrong.slice(0, 3).map((run) => [told(run), expected(run), run.ended.out, run.one.exchange.hops])).toEqual(
      [],
    );
    const fixable = exchanges.filter((exchange) => isFix(explainOne(exchange).insight.fix));
    const after = await runAgainst(fixable, asFixed);
    console.log(`${before.filter(({ ended }) => ended.code === 1).length} blocked, ${fixable.length} fixed`);
    expect(fixable.length).toBeGreaterThan(EXCHANGES / 5);
    const stillWrong = after.filter(({ ended }) => ended.code !== 0);
    expect(stillWrong.slice(0, 3).map((run) => [told(run), run.ended.out, run.one.exchange.hops])).toEqual([]);
  }, 300_000);
});
