import { describe, expect, test } from 'vitest';
import { isCrossOrigin } from '../../src/exchange/cross-origin.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { explainAll } from '../../src/exports/explain.ts';
import { verdictOf } from '../support/exchange.ts';
import { EXCHANGE_SETS } from '../support/exchange-sets.ts';
import { harOf, importHar, withoutCustomFields } from '../support/har.ts';
import { simulatedExchanges } from '../support/simulate.ts';

const SEED = Number(process.env.SEED ?? 1);
const SEEDS = Array.from({ length: 5 }, (_, index) => SEED * 1000 + index);

/** With ids of their own, as in a panel. */
const numbered = (exchanges: readonly Exchange[]): readonly Exchange[] =>
  exchanges.map((exchange, index) => ({ ...exchange, id: String(index) }));

describe('our own HAR', () => {
  test.each(EXCHANGE_SETS)('comes back as it was: $name', ({ exchanges }) => {
    const own = numbered(exchanges);
    expect(importHar(harOf(own)).exchanges).toEqual(own.toSorted((a, b) => a.startedAt - b.startedAt));
  });

  test('says what it was made by, in which browser, on which page, and what stands for secrets in it', () => {
    const placeholders = [{ name: 'TOKEN_1', of: 'the value of Authorization' }];
    const { exchanges, recorded, ...rest } = importHar(harOf([], placeholders));
    expect([exchanges, [...recorded]]).toEqual([[], []]);
    expect(rest).toEqual({
      kind: 'har',
      generator: 'CORS Verdict 0.1.0',
      browser: 'Chrome/156.0',
      pageUrl: 'https://app.example.com/orders',
      placeholders,
      skipped: [],
    });
  });

  test.each(SEEDS)('comes back as it was, and so does what it says (seed %d)', { timeout: 30_000 }, (seed) => {
    const exchanges = numbered(simulatedExchanges(seed, 200));
    const { exchanges: again, recorded, skipped } = importHar(harOf(exchanges));
    expect([again, skipped]).toEqual([exchanges, []]);
    const said = explainAll(exchanges).map(({ exchange, verdict }) => [exchange.id, verdict.outcome, verdict.rule]);
    expect([...recorded].map(([id, { outcome, rule }]) => [id, outcome, rule])).toEqual(said);
  });
});

/** What shows that a missing Sec-Fetch-Storage-Access means something. */
const AGENT = ['User-Agent', 'Mozilla/5.0 Chrome/156.0.0.0'] as const;

const withAgent = (exchange: Exchange): Exchange => ({
  ...exchange,
  hops: exchange.hops.map((hop) => ({ ...hop, requestHeaders: hop.requestHeaders && [...hop.requestHeaders, AGENT] })),
});

/** What is said of an exchange: the outcome and the rule, or the rules where it may be one of two. */
function saying(exchange: Exchange): string {
  const { outcome, rule, alternatives } = verdictOf(exchange);
  return `${outcome} ${alternatives.length > 0 ? alternatives.map(({ rule }) => rule).join(' or ') : rule}`;
}

describe('our own HAR without our fields, which do not say what became of a request', () => {
  test.each(SEEDS)('leads to the same verdict, or to none (seed %d)', { timeout: 30_000 }, (seed) => {
    const exchanges = simulatedExchanges(seed, 200).map(withAgent);
    const { exchanges: again } = importHar(withoutCustomFields(harOf(exchanges)));
    const byUrl = new Map(again.map((one) => [one.hops[0]?.url, saying(one)]));
    // Where one that stays on its own origin is imported, the panel leaves it out.
    const pairs = exchanges.filter(isCrossOrigin).map((one) => [saying(one), byUrl.get(one.hops[0]?.url)] as const);
    const unknown = pairs.filter(([, is]) => is === 'unknown null');
    const others = pairs.filter(([, is]) => is !== 'unknown null');
    expect(others.filter(([was, is]) => was !== is)).toEqual([]);
    // The credentials mode decides, and nothing shows it: a redirect that is the last, or a site that is the page's own.
    expect(unknown.length / pairs.length).toBeLessThan(0.05);
  });
});
