import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../src/exchange/exchange.ts';
import { explainAll } from '../../../src/exports/explain.ts';
import { aliasHosts } from '../../../src/exports/redact/alias-hosts.ts';
import { redactExchanges } from '../../../src/exports/redact/index.ts';
import { isFix } from '../../../src/fixes/fix-for.ts';
import { HISTORIES } from '../../support/histories.ts';
import { hostileExchanges } from '../../support/hostile-exchanges.ts';
import { simulatedExchanges } from '../../support/simulate.ts';

const SEED = Number(process.env.SEED ?? 5);
const COUNT = Number(process.env.EXCHANGES ?? 2000);

/** What is said of each exchange, without the values that may be left out. */
function opinionsOn(exchanges: readonly Exchange[]) {
  return explainAll(exchanges).map(({ verdict, insight: { causes, layer, fix } }) => {
    const { outcome, rule, on, hop, mode, credentials, alternatives, interference, findings, chromium } = verdict;
    return {
      ...{ outcome, rule, on, hop, mode, credentials, interference },
      chromium: chromium?.corsError,
      alternatives: alternatives.map((one) => one.rule),
      findings: findings.map(({ rule: finding, on: message, effect, header }) => [finding, message, effect, header]),
      causes: causes.map(({ id, confidence, evidence }) => [id, confidence, evidence.length]),
      layer: layer && [layer.kind, layer.product, layer.confidence, layer.frameworks],
      fix: isFix(fix)
        ? fix.responses.map(({ hop: at, on: message, status, set, remove }) => [
            at,
            message,
            status,
            Object.keys(set),
            remove,
          ])
        : fix.why,
    };
  });
}

/** One by one, for what differs is found sooner so than in a list of thousands. */
function expectEach(after: readonly unknown[], before: readonly unknown[], about: (place: number) => unknown): void {
  const texts = after.map((one) => JSON.stringify(one));
  const place = before.findIndex((one, at) => JSON.stringify(one) !== texts[at]);
  if (place >= 0) expect(after[place], JSON.stringify(about(place), null, 1)).toEqual(before[place]);
}

/** So many are explained beside each other: to explain thousands would take minutes. */
const BESIDE = 60;

function expectTheSame(exchanges: readonly Exchange[], redacted: readonly Exchange[]): void {
  for (let from = 0; from < exchanges.length; from += BESIDE) {
    const [before, after] = [exchanges, redacted].map((all) => all.slice(from, from + BESIDE)) as [
      Exchange[],
      Exchange[],
    ];
    expectEach(opinionsOn(after), opinionsOn(before), (place) => [before[place], after[place]]);
  }
}

function expectIdempotent(exchanges: readonly Exchange[]): void {
  const once = redactExchanges(exchanges);
  const twice = redactExchanges(once.exchanges, { known: once.placeholders });
  expectEach(twice.exchanges, once.exchanges, (place) => exchanges[place]);
  expect(twice.placeholders).toEqual(once.placeholders);
}

/** Same URL, same redacted URL; different ones, different ones. */
function expectUrlsToldApart(exchanges: readonly Exchange[]): void {
  const urls = exchanges.flatMap(({ hops }) => hops.map(({ url }) => url));
  const redacted = redactExchanges(exchanges).exchanges.flatMap(({ hops }) => hops.map(({ url }) => url));
  const pairs = new Map(urls.map((url, place) => [url, redacted[place]]));
  expect(redacted).toEqual(urls.map((url) => pairs.get(url)));
  expect(new Set(pairs.values()).size).toBe(pairs.size);
}

describe.each(HISTORIES)('%s', (_, exchanges) => {
  test('is judged and explained redacted as it was, under other hosts, too', () => {
    const redacted = redactExchanges(exchanges).exchanges;
    expectTheSame(exchanges, redacted);
    expectTheSame(exchanges, aliasHosts(redacted).exchanges);
    expectIdempotent(exchanges);
    expectUrlsToldApart(exchanges);
  });
});

describe.each([
  ['simulated', simulatedExchanges(SEED, COUNT)],
  ['hostile', hostileExchanges(SEED, COUNT)],
])(`${COUNT} %s exchanges (SEED=${SEED})`, { timeout: 60_000 }, (_, exchanges) => {
  const redacted = redactExchanges(exchanges).exchanges;

  test('are judged and explained redacted as they were', () => expectTheSame(exchanges, redacted));
  test('are so under other hosts', () => expectTheSame(exchanges, aliasHosts(redacted).exchanges));
  test('are redacted but once', () => expectIdempotent(exchanges));
  test('have the same URL exactly where they had', () => expectUrlsToldApart(exchanges));
});
