import type { ExportFormat } from '../material.ts';
import { type Piece, type Placeholder, piecesOf } from '../placeholder.ts';
import { type Repro, type ReproStep, reproOf } from '../repro.ts';
import { confirmation, said } from './cmd-check.ts';
import { fileCommands } from './cmd-file.ts';
import { CMD_LABELS } from './cmd-labels.ts';
import { CHARACTERS, cmdWord } from './cmd-word.ts';
import { configLine, lossesOf, type Option, requestOf } from './config.ts';
import { isPlain } from './plain.ts';

/** The repro as a script for cmd. Only in a file can cmd check an answer before it goes on. */
export const curlCmd: ExportFormat = {
  id: 'curl-cmd',
  group: 'repro',
  title: 'curl (cmd, as a file)',
  of: 'one',
  extension: '.cmd',
  mimeType: 'text/plain',
  language: 'bat',
  write: ({ exported, placeholders }) => exported.map((one) => cmdScript(reproOf(one), placeholders)).join('\r\n'),
};

const ABOUT = [
  'For cmd: save it as a .cmd file, and run that. It needs curl, which is part of Windows.',
  'What a browser sent, sent again with curl, and each answer checked as the browser checks it.',
  'curl itself refuses no answer: only a browser enforces CORS. So a request can work in curl and fail in a page.',
  'Exit code: 0 if a browser lets the page have the answer, 1 if it does not, 2 if there is none.',
];

/**
 * A repro as a script of cmd, in printable ASCII. It goes no further after an answer that a browser refuses. Pasted at
 * the prompt it would go further, so there it sends nothing.
 */
export function cmdScript(repro: Repro, placeholders: readonly Placeholder[]): string {
  const { steps, notes } = repro;
  const requests = steps.flatMap((step, index) => stepCommands(step, index, placeholders));
  const used = placeholders.filter(({ name }) => requests.some((line) => line.includes(`%${name}%`)));
  return [
    '@echo off',
    ...[...ABOUT, ...notes, ...lossesOf(repro)].map((line) => `rem ${said(line)}`),
    'setlocal EnableExtensions DisableDelayedExpansion',
    ...CHARACTERS,
    'set CURL=curl.exe',
    'if not exist "%~f0" set CURL=rem',
    'if not exist "%~f0" echo Nothing is sent from here. Save all of this as a .cmd file, and run that.',
    ...used.flatMap(({ name, of }) => [
      `if not defined ${name} echo Set the variable ${name} first: ${said(of)}`,
      `if not defined ${name} goto :unset`,
    ]),
    'set "FOLDER=%TEMP%\\cors-verdict-%RANDOM%-%RANDOM%"',
    'mkdir "%FOLDER%"',
    'pushd "%FOLDER%"',
    'set "FAILED="',
    ...requests,
    'echo A browser lets the page have the answer.',
    'set CODE=0',
    'goto :end',
    ':over',
    'echo This redirects no more: a browser lets the page have this answer.',
    'set CODE=0',
    'goto :end',
    ':refused',
    'echo CORS: a browser goes no further, and the page gets nothing.',
    'set CODE=1',
    'goto :end',
    ':none',
    'echo    FAILS  curl got no answer',
    'set CODE=2',
    ':end',
    'popd',
    'rd /s /q "%FOLDER%"',
    'cmd /c exit %CODE%',
    'goto :eof',
    ':unset',
    'cmd /c exit 2',
    'goto :eof',
    ...CMD_LABELS.split('\n'),
    // At the prompt it would stay off.
    '@echo on',
    '',
  ].join('\r\n');
}

const CONTINUED = ' ^\r\n  ';

function stepCommands(step: ReproStep, index: number, placeholders: readonly Placeholder[]): readonly string[] {
  const { title, expectations, leadsOn } = step;
  return [
    `echo ${index + 1}. ${said(title)}:`,
    'type nul >head',
    ...requestCommands(step, placeholders),
    'call :answer',
    'if not defined STATUS goto :none',
    ...expectations.flatMap((expectation) => confirmation(expectation, placeholders)),
    'if defined FAILED goto :refused',
    ...(leadsOn ? ['if not defined REDIRECT goto :over'] : []),
  ];
}

const ALWAYS = '%CURL% -q -sS -g --path-as-is --suppress-connect-headers --max-time 60 -D head -o page';

/** cmd takes 8,191 characters as one command. */
const MOST = 8000;

/** What is long goes into files, and if that is not enough, all of it. */
function requestCommands(step: ReproStep, placeholders: readonly Placeholder[]): readonly string[] {
  const commands = commandsWith(step, placeholders, 2000);
  const tooLong = commands.some((command) => command.length > MOST);
  return tooLong ? commandsWith(step, placeholders, 0) : commands;
}

function commandsWith(step: ReproStep, placeholders: readonly Placeholder[], most: number): readonly string[] {
  const { options, body } = requestOf(step);
  const pieces = (text: string) => joined(piecesOf(text, placeholders));
  const lines = options.map((option) => ({ option, words: wordsOf(option, pieces, most) }));
  const bodyWord = body !== null && body.length <= most ? wordOf(body, pieces) : null;
  const inFile = lines.filter(({ words }) => words === null).map(({ option }) => `${configLine(option)}\n`);
  return [
    ...(inFile.length === 0 ? [] : fileCommands('options', pieces(inFile.join('')))),
    ...(body === null || bodyWord !== null ? [] : fileCommands('body', pieces(body))),
    [
      ALWAYS,
      ...lines.flatMap(({ words }) => words ?? []),
      ...(inFile.length === 0 ? [] : ['--config options']),
      ...(body === null ? [] : [bodyWord === null ? '--data-binary @body' : `--data-raw ${bodyWord}`]),
    ].join(CONTINUED),
  ];
}

type Pieces = (text: string) => readonly Piece[];

function wordsOf([flag, value]: Option, pieces: Pieces, most: number): string | null {
  if (value === null) return flag;
  const word = value.length <= most ? wordOf(value, pieces) : null;
  return word === null ? null : `${flag} ${word}`;
}

const wordOf = (text: string, pieces: Pieces): string | null => (isPlain(text) ? cmdWord(pieces(text)) : null);

/** Texts beside each other as one: what looks like a placeholder and is none parts them. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') all.splice(-1, 1, last + piece);
    else all.push(piece);
  }
  return all;
}
