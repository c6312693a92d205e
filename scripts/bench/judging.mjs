import { compare } from './compare.mjs';
import { variedExchanges } from './exchanges.mjs';
import { loadSource } from './load-source.mjs';

/** Sets of exchanges, each with URLs of its own, so that remembering an answer gains no more than on a real page. */
const SETS = 200;
const REPEAT = 2;

/**
 * `judge` against `JSON.parse` of the same exchanges, in microseconds an exchange.
 *
 * @param {number} rounds
 */
export async function compareJudging(rounds) {
  /** @type {typeof import('../../src/cors/judge.ts')} */
  const { judge } = await loadSource('src/cors/judge.ts');
  /** @type {typeof import('../../src/cors/preflight-cache.ts')} */
  const { readPreflightCache } = await loadSource('src/cors/preflight-cache.ts');
  /** @type {typeof import('../../src/cors/endpoints.ts')} */
  const { readEndpoints } = await loadSource('src/cors/endpoints.ts');

  const exchanges = Array.from({ length: SETS }, (_, number) => variedExchanges(number)).flat();
  const context = { cache: readPreflightCache(exchanges), endpoints: readEndpoints(exchanges) };
  const texts = exchanges.map((exchange) => JSON.stringify(exchange));
  return compare(
    () => microsecondsEach(exchanges, (exchange) => judge(exchange, context)),
    () => microsecondsEach(texts, (text) => JSON.parse(text)),
    rounds,
  );
}

/**
 * @template T
 * @param {T[]} items
 * @param {(item: T) => unknown} work
 */
function microsecondsEach(items, work) {
  const started = performance.now();
  for (let turn = 0; turn < REPEAT; turn++) for (const item of items) work(item);
  return ((performance.now() - started) * 1000) / (REPEAT * items.length);
}
