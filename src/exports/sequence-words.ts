import { escapeText } from './escape.ts';
import type { Sequence, SequenceStep, StepMark } from './sequence.ts';

/** Nobody listens to more of one URL. */
const LIMIT = 160;

const TO: Readonly<Record<SequenceStep['from'], string>> = { browser: 'To the server', server: 'To the browser' };

const MARKS: Readonly<Record<StepMark, string>> = {
  passed: ', passed',
  failed: ', failed',
  done: '',
  unsent: '',
  open: ', not known',
  many: '',
};

/** The picture in words, a sentence each step, for who cannot see it. */
export function describeSequence({ server, steps }: Sequence): string {
  const told = steps.map(({ from, mark, text, note }) => {
    if (mark === 'many') return `${text} are left out.`;
    const said = note === null ? '' : ` (${escapeText(note, LIMIT)})`;
    return `${TO[from]}: ${escapeText(text, LIMIT)}${MARKS[mark]}${said}.`;
  });
  return [`Between the browser and ${escapeText(server, LIMIT)}.`, ...told].join(' ');
}
