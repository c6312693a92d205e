import { escapeText } from '../escape.ts';
import type { Placeholder } from '../placeholder.ts';
import type { Repro, ReproStep } from '../repro.ts';
import { argumentsOf } from './command.ts';
import { checkFunction, demandsOf, type Telling } from './posix-check.ts';
import { createWordWriter, type WordWriter } from './posix-word.ts';

/** How a script tells what it does and finds. */
export interface Manner extends Telling {
  /** Comments at the top, without `#`. */
  readonly about: readonly string[];
  /** Commands before the first request, by how many demands there are. */
  opening(demands: number): readonly string[];
  /** Commands before a request. */
  heading(step: ReproStep, index: number, shown: WordWriter['shown']): readonly string[];
  /** What to do where the check ended with the status `$1`; `$2` numbers the first demand that is left. */
  readonly finish: readonly string[];
  /** Commands after the last request. */
  readonly closing: readonly string[];
}

/**
 * A repro as a script for sh. What is to be read comes first, how it is checked after it. It goes no further after an
 * answer that a browser refuses.
 */
export function scriptOf({ steps, notes }: Repro, placeholders: readonly Placeholder[], manner: Manner): string {
  const words = createWordWriter(placeholders);
  const firsts = steps.map((_, index) => numberOf(steps.slice(0, index)));
  const requests = steps.flatMap((step, index) => [
    ...manner.heading(step, index, words.shown),
    requestOf(step, firsts[index] ?? 1, words.word),
  ]);
  const used = placeholders.filter(({ name }) => requests.some((request) => request.includes(`"$${name}"`)));
  return [
    ...[...manner.about, ...notes.map((note) => escapeText(note))].map((line) => `# ${line}`),
    '',
    ...used.map(({ name, of }) => `: "\${${name}:?is not set: export it first}" # ${escapeText(of)}`),
    ...words.assignments(),
    'requests() {',
    ...manner.opening(numberOf(steps) - 1),
    ...requests,
    ...manner.closing,
    '}',
    '',
    'finish() {',
    ...manner.finish,
    '}',
    '',
    checkFunction(manner),
    '',
    'requests',
  ].join('\n');
}

const numberOf = (steps: readonly ReproStep[]): number =>
  1 + steps.reduce((sum, { expectations }) => sum + expectations.length, 0);

const CONTINUED = ' \\\n    ';

/** What needs no quotes. */
const PLAIN = /^[A-Za-z0-9/-][A-Za-z0-9/.-]*$/;

function requestOf(step: ReproStep, first: number, word: WordWriter['word']): string {
  const written = (argument: string) => (PLAIN.test(argument) ? argument : word(argument));
  const lines = argumentsOf(step).map((line) => line.map(written).join(' '));
  return [
    '{',
    `  curl ${lines.join(CONTINUED)}`,
    '  echo "curl $?"',
    `} | check ${[`${first} ${word(step.url)}`, ...demandsOf(step).map(word)].join(CONTINUED)} ||`,
    `  finish "$?" ${first + step.expectations.length}`,
  ].join('\n');
}
