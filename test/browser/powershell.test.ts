import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { curlPowershell } from '../../src/exports/curl/powershell.ts';
import { hostileExchanges } from '../support/hostile-exchange.ts';
import { type Given, givenBy } from '../support/powershell-run.ts';
import { startRawServer, type WireRequest } from '../support/raw-server.ts';
import { explainOne, writeOne } from '../support/repro-runs.ts';
import { sentByBrowser, unordered } from '../support/sent-by-browser.ts';

const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const EXCHANGES = Number(process.env.EXCHANGES ?? 150);

const isOfClient = (line: string): boolean => /^(?:host|content-length):/i.test(line);

/** Writes the files that the script would write, and calls curl as it would. */
function runCurl(folder: string, { options, body }: Given): Promise<void> {
  writeFileSync(join(folder, 'options'), Buffer.from(options, 'latin1'));
  writeFileSync(join(folder, 'body'), Buffer.from(body, 'latin1'));
  const always = ['-q', '-sS', '-g', '--path-as-is', '--suppress-connect-headers', '--max-time', '60'];
  const args = [...always, '-D', 'head', '-o', 'page', '--config', 'options'];
  return new Promise((done) => execFile('curl', args, { cwd: folder }, () => done()));
}

// PowerShell itself is to be had neither from Debian nor from npm: a reader of its quoting stands for it, curl is curl.
test(`curl sends just what the browser sent, from the files of ${EXCHANGES} hostile scripts (SEED=${SEED})`, async () => {
  const received: WireRequest[] = [];
  const server = await startRawServer((request, socket) => {
    received.push(request);
    socket.end('HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n');
  });
  const folder = mkdtempSync(join(tmpdir(), 'cors-verdict-powershell-'));
  const exchanges = hostileExchanges(SEED, EXCHANGES, `http://127.0.0.1:${server.port}`);
  for (const exchange of exchanges) {
    for (const given of givenBy(writeOne(curlPowershell, explainOne(exchange)))) await runCurl(folder, given);
  }
  server.close();
  rmSync(folder, { recursive: true, force: true });
  const got = received.map(({ method, target, lines, body }) =>
    unordered({ method, target, lines: lines.filter((line) => !isOfClient(line)), body }),
  );
  const sent = exchanges.flatMap(({ hops }) => hops.flatMap(sentByBrowser));
  expect(got.length).toBe(sent.length);
  const wrong = got.filter((one, index) => JSON.stringify(one) !== JSON.stringify(sent[index]));
  expect(wrong.slice(0, 3)).toEqual([]);
}, 120_000);
