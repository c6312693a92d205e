import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../src/exchange/exchange.ts';
import { curlPowershell } from '../../../src/exports/curl/powershell.ts';
import { requestOfCurl, type SentRequest } from '../../support/curl-request.ts';
import { hostileExchanges } from '../../support/hostile-exchange.ts';
import { readPowershell } from '../../support/powershell-reader.ts';
import { givenBy } from '../../support/powershell-run.ts';
import { explainOne, writeOne } from '../../support/repro-runs.ts';
import { sentByBrowser, unordered } from '../../support/sent-by-browser.ts';
import { simulatedExchanges } from '../../support/simulate.ts';

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const EXCHANGES = Number(process.env.EXCHANGES ?? 1000);

const HOSTILE = hostileExchanges(SEED, EXCHANGES, 'http://127.0.0.1:8080');

const write = (exchange: Exchange): string => writeOne(curlPowershell, explainOne(exchange));

const SCRIPTS = HOSTILE.map(write);

/** What curl is told by each call of Send-Request. */
const sentBy = (script: string): readonly SentRequest[] =>
  givenBy(script).map((files) => requestOfCurl(['--config', 'options'], { ...files }));

/** What a script is but for what its strings say, a line each. */
const shapes = (script: string): readonly string[] =>
  readPowershell(script)
    .skeleton.replace(/«\d+»/g, '«»')
    .replaceAll('(Expand-Text «» { $args[0] })', '«»')
    .replace(/«»(?:, «»)+/g, '«»')
    .split('\n');

describe(`whatever a page sends (SEED=${SEED}),`, { timeout: 60_000 }, () => {
  test(`curl is told to send just that, in ${EXCHANGES} scripts`, () => {
    const wrong = HOSTILE.map((exchange, index) => ({
      got: sentBy(SCRIPTS[index] ?? '').map(unordered),
      sent: exchange.hops.flatMap(sentByBrowser),
    })).filter(({ got, sent }) => JSON.stringify(got) !== JSON.stringify(sent));
    expect(wrong.slice(0, 2)).toEqual([]);
  });

  test('the script is the same but for what its strings say', () => {
    const tame = new Set(simulatedExchanges(SEED, 500).flatMap((exchange) => shapes(write(exchange))));
    const strange = new Set(SCRIPTS.flatMap(shapes).filter((line) => !tame.has(line)));
    expect([...strange]).toEqual([]);
  });

  test('it is printable ASCII', () => {
    expect(SCRIPTS.filter((script) => /[^\n -~]/.test(script))).toEqual([]);
  });
});
