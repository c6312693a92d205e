import type { ExportFormat } from '../material.ts';
import { reproOf } from '../repro.ts';
import { type Manner, scriptOf } from './posix-script.ts';

/** A test that fails as long as the browser refuses, for whatever runs programs: it speaks TAP and needs curl and awk. */
export const shellTest: ExportFormat = {
  id: 'shell-test',
  group: 'test',
  title: 'Shell test',
  of: 'one',
  extension: '.test.sh',
  mimeType: 'text/x-shellscript',
  language: 'sh',
  write: ({ exported, placeholders }) =>
    exported.map((one) => `#!/bin/sh\n${scriptOf(reproOf(one), placeholders, TAP)}\n`).join('\n'),
};

/** Version 13, because `prove` of Perl 5.36 knows no later one. @see https://testanything.org/tap-version-13-specification.html */
const TAP: Manner = {
  about: [
    'Sends with curl what a browser sent, and tests each answer as the browser does.',
    'Exit code: 0 if CORS lets the page have the answer, 1 if it does not, 2 if there is none.',
  ],
  opening: (demands) => [`total=${demands}`, 'echo "TAP version 13"', 'echo "1..$total"'],
  heading: ({ title }, _index, shown) => [`printf '# %s\\n' ${shown(title)}`],
  answer: '',
  pass: 'gsub(/#/, "\\\\#", text); print "ok " number " - " text',
  fail: 'gsub(/#/, "\\\\#", text); print "not ok " number " - " text; print "  # " got',
  none: 'print "Bail out! curl got no answer: its exit code is " line',
  finish: [
    '  [ "$1" -eq 2 ] && exit 2',
    '  left=$2',
    '  while [ "$left" -le "$total" ]; do',
    '    echo "ok $left # SKIP a browser stops before this"',
    '    left=$((left + 1))',
    '  done',
    '  [ "$1" -eq 3 ] && exit 0',
    '  exit "$1"',
  ],
  closing: [],
};
