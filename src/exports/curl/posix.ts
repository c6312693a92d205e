import type { ExportFormat } from '../material.ts';
import { reproOf } from '../repro.ts';
import { type Manner, scriptOf } from './posix-script.ts';

/** The repro as one text to paste into sh, bash, dash, zsh or busybox sh. */
export const curlPosix: ExportFormat = {
  id: 'curl-posix',
  group: 'repro',
  title: 'curl (bash, zsh, sh)',
  of: 'one',
  extension: '.sh',
  mimeType: 'text/x-shellscript',
  language: 'sh',
  write: ({ exported, placeholders }) =>
    exported.map((one) => pasteable(scriptOf(reproOf(one), placeholders, SPOKEN))).join('\n'),
};

const SPOKEN: Manner = {
  about: [
    'What a browser sent, sent again with curl, and each answer checked as the browser checks it.',
    'curl itself refuses no answer: only a browser enforces CORS. So a request can work in curl and fail in a page.',
    'Exit code: 0 if CORS lets the page have the answer, 1 if it does not, 2 if there is none.',
  ],
  opening: () => [],
  heading: ({ title, method, url }, index, shown) => [
    'echo',
    `printf '%s\\n' ${shown(`${index + 1}. ${title}:`)} ${shown(`   ${method} ${url}`)}`,
  ],
  answer: 'print "   " line',
  pass: 'print "   ✓ " text',
  fail: 'print "   ✗ " text "; " got',
  none: 'print "   ✗ curl got no answer: its exit code is " line',
  finish: [
    '  case $1 in',
    "  1) echo 'CORS: a browser goes no further, and the page gets nothing.' && exit 1 ;;",
    "  3) echo 'CORS: this redirects no more, and a browser lets the page have it.' && exit 0 ;;",
    '  *) exit 2 ;;',
    '  esac',
  ],
  closing: ["echo 'CORS: a browser lets the page have the answer.'"],
};

/**
 * As a here-document for a shell of its own: pasted, nothing of it is read by the shell that somebody types in, where
 * `exit` ends the session and zsh takes `#` for a command.
 */
function pasteable(script: string): string {
  const lines = new Set(script.split('\n'));
  let end = 'REPRO';
  while (lines.has(end)) end += '_';
  return `sh <<'${end}'\n${script}\n${end}\n`;
}
