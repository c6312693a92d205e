import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../../src/exchange/exchange.ts';
import { curlCmd } from '../../../src/exports/curl/cmd.ts';
import { runCmd } from '../../support/cmd-run.ts';
import { hostileExchanges } from '../../support/hostile-exchange.ts';
import { readPowershell } from '../../support/powershell-reader.ts';
import { explainOne, writeOne } from '../../support/repro-runs.ts';
import { sentByBrowser, unordered } from '../../support/sent-by-browser.ts';
import { simulatedExchanges } from '../../support/simulate.ts';

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const EXCHANGES = Number(process.env.EXCHANGES ?? 1000);

const write = (exchange: Exchange): string => writeOne(curlCmd, explainOne(exchange));

const HOSTILE = hostileExchanges(SEED, EXCHANGES, 'http://127.0.0.1:8080');
const SCRIPTS = HOSTILE.map(write);
const TAME = simulatedExchanges(SEED, 500).map(write);

const without = (known: ReadonlySet<string>, all: readonly string[]) =>
  [...new Set(all)].filter((one) => !known.has(one));

/** Tame exchanges need no files, and lose nothing. */
const STRANGE = [
  'rem The request, as the browser sent it: the byte 1A is left out of its headers, where curl on Windows stops reading.',
  ...['options', 'body'].flatMap((name) => [
    'echo',
    `certutil -f -decode ${name}.1.b64 ${name}.1`,
    `copy /b /y ${name}.1 ${name}`,
    ...[`${name}.1.b64`, `certutil -f -decode ${name}.1.b64 ${name}.1 >nul`, `copy /b /y ${name}.1 ${name} >nul`],
    ...[`  --config ${name}`, `  --config ${name} ^`, `  --data-binary @${name}`],
  ]),
];

describe(`whatever a page sends (SEED=${SEED}),`, { timeout: 60_000 }, () => {
  test(`curl is told to send just that, in ${EXCHANGES} scripts`, () => {
    const wrong = HOSTILE.map((exchange, index) => ({
      got: runCmd(SCRIPTS[index] ?? '', 'file').sent.map(unordered),
      sent: exchange.hops.flatMap(sentByBrowser),
    })).filter(({ got, sent }) => JSON.stringify(got) !== JSON.stringify(sent));
    expect(wrong.slice(0, 2)).toEqual([]);
  });

  test.each(['file', 'prompt'] as const)('nothing else runs (%s)', (place) => {
    const others = (script: string) =>
      runCmd(script, place).others.map((text) => text.replace(/^echo [\w+/=]+$/, 'echo'));
    expect(without(new Set([...TAME.flatMap(others), ...STRANGE]), SCRIPTS.flatMap(others))).toEqual([]);
  });

  test('nothing of it runs where it is pasted into PowerShell', () => {
    const shapes = (script: string) =>
      readPowershell(script)
        .skeleton.replace(/«\d+»/g, '«»')
        .split('\r\n')
        .map((line) => line.replace(/^>{1,2}(.*) echo [\w+/=]+$/, '$1'));
    expect(without(new Set([...TAME.flatMap(shapes), ...STRANGE]), SCRIPTS.flatMap(shapes))).toEqual([]);
  });

  test('no string of it has what PowerShell puts something in for', () => {
    const expanded = (script: string) => readPowershell(script).strings.filter((text) => /[$`]/.test(text));
    expect(without(new Set(TAME.flatMap(expanded)), SCRIPTS.flatMap(expanded))).toEqual([]);
  });

  test('it is printable ASCII, and no command is longer than cmd takes', () => {
    const commands = SCRIPTS.flatMap((script) => script.replaceAll(' ^\r\n', ' ').split('\r\n'));
    expect(SCRIPTS.filter((script) => /[^\r\n -~]/.test(script))).toEqual([]);
    expect(commands.filter((command) => command.length > 8191)).toEqual([]);
  });
});
