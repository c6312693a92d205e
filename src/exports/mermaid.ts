import { escapeText } from './escape.ts';
import type { Sequence, SequenceStep, StepMark } from './sequence.ts';

/** Longer ones make the picture too wide to read. */
const LIMIT = 60;
const NOTE_LIMIT = 100;

const SIGNS: Readonly<Record<StepMark, string>> = {
  passed: '✓ ',
  failed: '✗ ',
  done: '',
  unsent: '✗ ',
  open: '? ',
  many: '… ',
};

const ARROWS: Readonly<Record<SequenceStep['from'], Readonly<Partial<Record<StepMark, string>>>>> = {
  browser: { unsent: 'B--xS', many: 'Note over B,S' },
  server: { failed: 'S--xB' },
};

const USUAL_ARROWS: Readonly<Record<SequenceStep['from'], string>> = { browser: 'B->>S', server: 'S-->>B' };

/**
 * The sequence as a diagram of Mermaid, which GitHub and GitLab draw.
 * @see https://mermaid.js.org/syntax/sequenceDiagram.html
 */
export function mermaidOf({ server, steps }: Sequence): string {
  return [
    'sequenceDiagram',
    '  participant B as Browser',
    `  participant S as ${quoted(escapeText(server, LIMIT))}`,
    ...steps.map((step) => `  ${arrowOf(step)}: ${quoted(labelOf(step))}`),
    '',
  ].join('\n');
}

/** The texts of that diagram as a reader sees them. */
export function shownInMermaid({ server, steps }: Sequence): readonly string[] {
  return ['Browser', escapeText(server, LIMIT), ...steps.map(labelOf)];
}

const arrowOf = ({ from, mark }: SequenceStep): string => ARROWS[from][mark] ?? USUAL_ARROWS[from];

function labelOf({ mark, text, note }: SequenceStep): string {
  const said = note === null ? '' : ` · ${escapeText(note, NOTE_LIMIT)}`;
  return `${SIGNS[mark]}${escapeText(text, LIMIT)}${said}`;
}

/**
 * A text as Mermaid takes it: it has a meaning for `;`, `#`, `:`, `%`, `$`, `<`, arrows and some words before a colon, so
 * all but letters, digits and a few signs is written by its code point. Blanks at the edge and in a row would be lost.
 * @see https://mermaid.js.org/syntax/sequenceDiagram.html#entity-codes-to-escape-characters
 */
function quoted(text: string): string {
  return text.replace(/[^A-Za-z0-9/._?=→…·✓✗ -]|^ | $| (?= )|--/gu, (signs) =>
    [...signs].map((sign) => `#${sign.codePointAt(0)};`).join(''),
  );
}
