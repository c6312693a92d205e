import { describe, expect, test } from 'vitest';
import { curlCmd } from '../../../src/exports/curl/cmd.ts';
import { curlPowershell } from '../../../src/exports/curl/powershell.ts';
import type { ExportFormat } from '../../../src/exports/material.ts';
import { runCmd } from '../../support/cmd-run.ts';
import { API, exchange } from '../../support/exchange.ts';
import { explainOne } from '../../support/repro-runs.ts';
import { RICH } from '../rich-exchange.ts';

const HEAD = { generator: { name: '', version: '' }, browser: '', exportedAt: '', page: { url: '' } };

/** Its answer is blocked, its body has what no script can hold, and secrets are left out of all of it. */
const REDACTED = exchange({
  hops: [
    {
      url: `${API}/login?key=$KEY_1&100%`,
      method: 'POST',
      sends: {
        Authorization: 'Bearer $TOKEN_1',
        'X-Name': 'a "quoted" $TOKEN_1',
        'X-None': '',
        'X-Plain': '$TOKEN_12',
      },
      body: { mimeType: 'application/json', text: '{"name":"Zoë","token":"$TOKEN_1"}\n', omitted: null },
      answer: {},
    },
  ],
});

const PLACEHOLDERS = [
  { name: 'TOKEN_1', of: 'the value of Authorization' },
  { name: 'KEY_1', of: "a value of the query's `key`" },
  { name: 'TOKEN_2', of: 'something of another exchange' },
];

const write = (format: ExportFormat, one: typeof RICH): string => {
  const exported = [explainOne(one)];
  return format.write({ exported, history: exported, placeholders: PLACEHOLDERS, head: HEAD });
};

describe('the file is as it was read and approved:', () => {
  test.each([
    ['preflights and a redirect', curlPowershell, RICH, 'rich.ps1'],
    ['preflights and a redirect', curlCmd, RICH, 'rich.cmd'],
    ['placeholders and a body', curlPowershell, REDACTED, 'redacted.ps1'],
    ['placeholders and a body', curlCmd, REDACTED, 'redacted.cmd'],
  ] as const)('%s', async (_, format, one, file) => {
    await expect(write(format, one)).toMatchFileSnapshot(`../../fixtures/golden/curl/${file}`);
  });
});

test('in cmd, what a variable holds goes where its placeholder stands, whatever ends a command in it', () => {
  const environment = { TOKEN_1: 'a&b|c>d^e', KEY_1: 'k%20&' };
  const [sent] = runCmd(write(curlCmd, REDACTED), 'file', environment).sent;
  expect(sent).toEqual({
    method: 'POST',
    target: '/login?key=k%20&&100%',
    lines: [
      'Origin: https://app.example.com',
      'Sec-Fetch-Mode: cors',
      'Authorization: Bearer a&b|c>d^e',
      'X-Name: a "quoted" a&b|c>d^e',
      'X-None:',
      'X-Plain: $TOKEN_12',
    ],
    body: Buffer.from('{"name":"Zoë","token":"a&b|c>d^e"}\n').toString('latin1'),
  });
});
