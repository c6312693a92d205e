import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { installFromDebian, isWithinReach } from '../../scripts/prove/needs.mjs';
import { RULES } from '../../src/cors/rules/index.ts';
import type { Exchange } from '../../src/exchange/exchange.ts';
import { curlCmd } from '../../src/exports/curl/cmd.ts';
import { applyPatch } from '../../src/fixes/apply-patch.ts';
import { isFix } from '../../src/fixes/fix-for.ts';
import type { RuleFixture } from '../fixtures/rule-fixture.ts';
import type { SentRequest } from '../support/curl-request.ts';
import { hostileExchanges } from '../support/hostile-exchange.ts';
import { startPlannedServers } from '../support/planned-server.ts';
import { startRawServer, type WireRequest } from '../support/raw-server.ts';
import { explainOne, movedTo, planOf, writeOne } from '../support/repro-runs.ts';
import { sentByBrowser, unordered } from '../support/sent-by-browser.ts';
import { type Ended, startWine, WINE_APT, type Wine } from '../support/wine.ts';

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const HOSTILE = Number(process.env.EXCHANGES ?? 40);

const isOfClient = (line: string): boolean => /^(?:host|content-length):/i.test(line);

const asSent = ({ method, target, lines, body }: WireRequest): SentRequest =>
  unordered({ method, target, lines: lines.filter((line) => !isOfClient(line)), body });

/** Wine's cmd reads again what it has put in for a variable: a percent sign in what an answer has to name is lost. */
const isForWine = ({ hops }: Exchange): boolean =>
  !hops.some(({ method, requestHeaders }) =>
    [method, ...(requestHeaders ?? []).map(([name]) => name)].join().includes('%'),
  );

/** Allows whatever is asked for, so that the actual request follows. */
const allowing = ({ headers }: WireRequest): string =>
  [
    'HTTP/1.1 204 No Content',
    `Access-Control-Allow-Origin: ${headers.get('origin')}`,
    `Access-Control-Allow-Methods: ${headers.get('access-control-request-method') ?? ''}`,
    `Access-Control-Allow-Headers: ${headers.get('access-control-request-headers') ?? ''}`,
    'Access-Control-Allow-Credentials: true',
    'Connection: close\r\n\r\n',
  ].join('\r\n');

const firstUnmet = ({ out }: Ended): string | null => /FAILS {2}([\w-]+)/.exec(out)?.[1] ?? null;

function asFixed(exchange: Exchange): Exchange {
  const { fix } = explainOne(exchange).insight;
  return isFix(fix) ? applyPatch(exchange, fix) : exchange;
}

const UNFIXABLE = ['redirect-url-has-credentials', 'redirect-non-http-scheme'];

describe.skipIf(!isWithinReach(WINE_APT))("in wine's cmd, the repro", () => {
  let wine: Wine;

  beforeAll(async () => {
    expect(await installFromDebian(WINE_APT)).toBeNull();
    wine = await startWine();
  }, 300_000);

  afterAll(() => wine?.close());

  /** Runs the repro of each against real servers of its own that answer like this. */
  async function runAgainst(exchanges: readonly Exchange[], answers: (exchange: Exchange) => Exchange) {
    const all = await Promise.all(exchanges.map(() => startPlannedServers()));
    try {
      const moved = exchanges.flatMap((exchange, index) => {
        const servers = all[index];
        return servers ? [{ servers, exchange: movedTo(servers.origins, exchange) }] : [];
      });
      for (const { servers, exchange } of moved) servers.plan([planOf(answers(exchange))]);
      return await wine.run(moved.map(({ exchange }) => writeOne(curlCmd, explainOne(exchange))));
    } finally {
      for (const servers of all) servers.close();
    }
  }

  test('fails on every rule and names the header, and passes once it is fixed', async () => {
    const fixtures = await Promise.all(
      RULES.map(async ({ id }) => ((await import(`../fixtures/rules/${id}.ts`)) as { fixture: RuleFixture }).fixture),
    );
    const told = async (exchanges: readonly Exchange[], answers: (exchange: Exchange) => Exchange) =>
      (await runAgainst(exchanges, answers)).map((ended, index) => [RULES[index]?.id, ended.code, firstUnmet(ended)]);
    const breaks = fixtures.map((fixture) => fixture.breaks);
    const headers = fixtures.map(({ verdict }) => verdict.findings[0]?.header ?? 'Status');
    expect(await told(breaks, (exchange) => exchange)).toEqual(RULES.map(({ id }, index) => [id, 1, headers[index]]));
    expect(
      await told(
        fixtures.map(({ nearMiss }) => nearMiss),
        (exchange) => exchange,
      ),
    ).toEqual(RULES.map(({ id }) => [id, 0, null]));
    expect(await told(breaks, asFixed)).toEqual(
      RULES.map(({ id }, index) => (UNFIXABLE.includes(id) ? [id, 1, headers[index]] : [id, 0, null])),
    );
  }, 300_000);

  test(`sends just what the browser sent, whatever that was, and runs nothing else (SEED=${SEED})`, async () => {
    const received = new Map<string, WireRequest[]>();
    const server = await startRawServer((request, socket) => {
      const [, id = ''] = request.target.split('/');
      received.set(id, [...(received.get(id) ?? []), request]);
      socket.end(Buffer.from(allowing(request), 'latin1'));
    });
    const exchanges = hostileExchanges(SEED, HOSTILE, `http://127.0.0.1:${server.port}`).filter(isForWine);
    await wine.run(exchanges.map((exchange) => writeOne(curlCmd, explainOne(exchange))));
    server.close();
    const wrong = exchanges.flatMap(({ id, hops }) => {
      const got = (received.get(id) ?? []).map(asSent);
      const sent = hops.flatMap(sentByBrowser);
      return JSON.stringify(got) === JSON.stringify(sent) ? [] : [{ got, sent }];
    });
    expect(wrong.slice(0, 2)).toEqual([]);
    expect(wine.files().filter((name) => name.includes('canary'))).toEqual([]);
  }, 300_000);
});
