import type { ComponentChildren } from 'preact';
import { escapeText } from '../../../src/exports/escape.ts';
import { type SequenceStep, type StepMark, sequenceOf } from '../../../src/exports/sequence.ts';
import { describeSequence } from '../../../src/exports/sequence-words.ts';
import type { Row } from '../../store.ts';
import './sequence-picture.css';

/** Letters that fit between the two lines where the panel is narrow. */
const LETTERS = 50;
const FEWEST = 16;
/** Capitals, of which errors of the network are made, are wider. */
const CAPITALS = 30;

const HEAD = 24;
const STEP = 30;
/** From the top of a step to its arrow; the words stand above it. */
const ARROW = 20;

const SIGNS: Readonly<Record<StepMark, string | null>> = {
  passed: 'm-3.5 .5 2.5 2.5 4.5-5.5',
  failed: 'm-3-3 6 6m0-6-6 6',
  unsent: 'm-3-3 6 6m0-6-6 6',
  open: 'M-1.7-1.6a1.8 1.8 0 1 1 2.7 1.5c-.7.4-1 .7-1 1.4M0 3.4v.1',
  done: null,
  many: null,
};

/** Puts what is drawn from the line of its side at one of the lines, whatever the width. */
function At({ x, y, children }: { x: string; y: number; children: ComponentChildren }) {
  return (
    <svg class="at" x={x} y={y} aria-hidden="true">
      {children}
    </svg>
  );
}

function Words({ text, note, y }: Pick<SequenceStep, 'text' | 'note'> & { y: number }) {
  const said = note === null ? '' : escapeText(note, /[A-Z]{3}/.test(note) ? CAPITALS : LETTERS);
  return (
    <text x="50%" y={y} text-anchor="middle">
      <title>{escapeText(note === null ? text : `${text} · ${note}`)}</title>
      <tspan class="step-text">{escapeText(text, Math.max(FEWEST, LETTERS - said.length))}</tspan>
      {said !== '' && <tspan class="step-note"> · {said}</tspan>}
    </text>
  );
}

/** An arrow with its words above it, and at its end what became of it. One that was never sent ends half way. */
function Step({ step: { from, mark, text, note }, y }: { step: SequenceStep; y: number }) {
  const sign = SIGNS[mark];
  const toServer = from === 'browser';
  const [start, end] = toServer ? ['0%', mark === 'unsent' ? '50%' : '100%'] : ['100%', '0%'];
  const inwards = toServer ? -1 : 1;
  return (
    <g class="step" data-mark={mark} data-testid="step">
      <Words text={text} note={note} y={y + ARROW - 6} />
      {mark !== 'many' && <line x1={start} x2={end} y1={y + ARROW} y2={y + ARROW} />}
      <At x={end} y={y + ARROW}>
        {mark !== 'unsent' && mark !== 'many' && <path class="arrow" d={`M${inwards * 6}-4 0 0l${inwards * 6} 4`} />}
        {sign !== null && (
          <g class="sign" transform={mark === 'unsent' ? undefined : `translate(${inwards * 16})`}>
            <circle r="6.5" />
            <path d={sign} />
          </g>
        )}
      </At>
    </g>
  );
}

/** What went over between browser and server as a picture: who sent what, and where it broke off. */
export function SequencePicture({ row }: { row: Row }) {
  const sequence = sequenceOf(row);
  const height = HEAD + sequence.steps.length * STEP + 6;
  return (
    <section class="sequence" id="details-picture" data-testid="sequence">
      <h3>What went over</h3>
      <div class="sequence-frame">
        <svg class="sequence-picture" height={height} role="img" aria-label={describeSequence(sequence)}>
          <text class="party" x="0%" y="12">
            Browser
          </text>
          <text class="party" x="100%" y="12" text-anchor="end">
            {escapeText(sequence.server, LETTERS - 10)}
          </text>
          {['0%', '100%'].map((x) => (
            <line key={x} class="life" x1={x} x2={x} y1={HEAD - 6} y2={height} />
          ))}
          {sequence.steps.map((step, place) => (
            <Step key={place} step={step} y={HEAD + place * STEP} />
          ))}
        </svg>
      </div>
    </section>
  );
}
