import { describe, expect, test } from 'vitest';
import type { Exchange, Hop } from '../../../src/exchange/exchange.ts';
import { curlCmd } from '../../../src/exports/curl/cmd.ts';
import { runCmd } from '../../support/cmd-run.ts';
import { lineOf, type SentRequest } from '../../support/curl-request.ts';
import { hostileExchanges } from '../../support/hostile-exchange.ts';
import { readPowershell } from '../../support/powershell-reader.ts';
import { explainOne, writeOne } from '../../support/repro-runs.ts';
import { simulatedExchanges } from '../../support/simulate.ts';
import { wireBytes } from '../../support/wire-bytes.ts';

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const EXCHANGES = Number(process.env.EXCHANGES ?? 1000);

const write = (exchange: Exchange): string => writeOne(curlCmd, explainOne(exchange));

const HOSTILE = hostileExchanges(SEED, EXCHANGES, 'http://127.0.0.1:8080');
const SCRIPTS = HOSTILE.map(write);
const TAME = simulatedExchanges(SEED, 500).map(write);

/** By the facts alone. On Windows curl cannot read the byte 1A in an option. */
function sentByBrowser({ url, method, preflight, requestHeaders, body }: Hop): readonly SentRequest[] {
  const target = url.slice(new URL(url).origin.length).replace(/#.*$/, '');
  const lines = (headers: Hop['requestHeaders']) =>
    (headers ?? []).map(([name, value]) => lineOf([name, value.replaceAll('\x1a', '')]));
  return [
    { method: 'OPTIONS', target, lines: lines(preflight?.requestHeaders ?? []), body: '' },
    { method, target, lines: lines(requestHeaders), body: method === 'HEAD' ? '' : wireBytes(body?.text ?? '') },
  ];
}

/** In no order: files may hold some of the options. */
const unordered = (all: readonly SentRequest[]) => all.map((one) => ({ ...one, lines: [...one.lines].sort() }));

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
      got: unordered(runCmd(SCRIPTS[index] ?? '', 'file').sent),
      sent: unordered(exchange.hops.flatMap(sentByBrowser)),
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

  test('it is printable ASCII, and no command is longer than cmd takes', () => {
    const commands = SCRIPTS.flatMap((script) => script.replaceAll(' ^\r\n', ' ').split('\r\n'));
    expect(SCRIPTS.filter((script) => /[^\r\n -~]/.test(script))).toEqual([]);
    expect(commands.filter((command) => command.length > 8191)).toEqual([]);
  });
});
