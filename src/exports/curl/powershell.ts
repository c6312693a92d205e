import { escapeText } from '../escape.ts';
import type { ExportFormat } from '../material.ts';
import { type Placeholder, piecesOf } from '../placeholder.ts';
import { type Repro, type ReproStep, reproOf } from '../repro.ts';
import { configLine, lossesOf, requestOf } from './config.ts';
import { isPlain } from './plain.ts';
import { confirmation } from './powershell-check.ts';
import { powershellFunctions } from './powershell-functions.ts';
import { hereString, literal, spelled } from './powershell-text.ts';

/** The repro as one text to paste into Windows PowerShell or PowerShell, or to save as a script. */
export const curlPowershell: ExportFormat = {
  id: 'curl-powershell',
  group: 'repro',
  title: 'curl (PowerShell)',
  of: 'one',
  extension: '.ps1',
  mimeType: 'text/plain',
  language: 'powershell',
  write: ({ exported, placeholders }) => exported.map((one) => powershellScript(reproOf(one), placeholders)).join('\n'),
};

const ABOUT = [
  'For PowerShell: paste it, or save it as a .ps1 file. It needs curl, which is part of Windows.',
  'What a browser sent, sent again with curl, and each answer checked as the browser checks it.',
  'curl itself refuses no answer: only a browser enforces CORS. So a request can work in curl and fail in a page.',
  'Exit code: 0 if a browser lets the page have the answer, 1 if it does not, 2 if there is none.',
];

const BODY_FILE = ['--data-binary', '@body'] as const;

/**
 * A repro as a script of PowerShell, in printable ASCII. It goes no further after an answer that a browser refuses.
 * All of it is one block, so that pasted it runs as a whole or not at all.
 */
export function powershellScript(repro: Repro, placeholders: readonly Placeholder[]): string {
  const { steps, notes } = repro;
  const text = textWriter(placeholders);
  const requests = steps.flatMap((step, index) => stepLines(step, index, text));
  const used = placeholders.filter(({ name }) => new RegExp(`\\$${name}(?!\\d)`).test(requests.join('\n')));
  return [
    ...[...ABOUT, ...notes, ...lossesOf(repro)].map((line) => `# ${shown(line)}`),
    '& {',
    "$ErrorActionPreference = 'Stop'",
    ...used.map(
      ({ name, of }) => `if (-not $env:${name}) { throw ${literal(`Set $env:${name} first: ${shown(of)}`)} }`,
    ),
    'function Test-Exchange {',
    ...requests,
    "  Write-Host 'A browser lets the page have the answer.'",
    '  return 0',
    '}',
    powershellFunctions(used.map(({ name }) => name)),
    '}',
    '',
  ].join('\n');

  function stepLines(step: ReproStep, index: number, write: (text: string) => string): readonly string[] {
    const { title, method, url, expectations, leadsOn } = step;
    const { options, body } = requestOf(step);
    const lines = [...options, ...(body === null ? [] : [BODY_FILE])].map((option) =>
      spelled(configLine(option), placeholders),
    );
    return [
      `  Write-Host ${literal(shown(`${index + 1}. ${title}:`))}`,
      `  Write-Host ${literal(shown(`   ${method} ${url}`))}`,
      `  $answer = Send-Request ${hereString(lines)} ${literal(spelled(body ?? '', placeholders))}`,
      '  if (-not $answer) { return 2 }',
      '  $holds = @(',
      ...expectations.map((expectation) => `    ${confirmation(expectation, step, write)}`),
      '  )',
      "  if ($holds -contains $false) { Write-Host 'CORS: a browser goes no further, and the page gets nothing.'; return 1 }",
      ...(leadsOn
        ? [
            "  if (-not (Get-Redirect)) { Write-Host 'This redirects no more: a browser lets the page have this answer.'; return 0 }",
          ]
        : []),
    ];
  }
}

/** An expression for any text: a literal, unless something in it stands for something else. */
function textWriter(placeholders: readonly Placeholder[]): (text: string) => string {
  return (text) => {
    const isLiteral =
      isPlain(text) && !text.includes('`') && piecesOf(text, placeholders).every((piece) => typeof piece === 'string');
    return isLiteral ? literal(text) : `(Expand-Text ${literal(spelled(text, placeholders))} { $args[0] })`;
  };
}

/** For a reader: comments and messages. */
const shown = (text: string): string => escapeText(text).replace(/[^ -~]/g, '?');
