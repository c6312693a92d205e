import { type TextKey, text } from '../../texts.ts';
import { LongText } from '../LongText.tsx';
import type { ValuePiece } from './value-piece.ts';
import './value-diff.css';

/** Which of two values is shown. */
export type Side = 'actual' | 'expected';

const TAGS = { actual: 'del', expected: 'ins' } as const;

const WORDS: Readonly<Record<Exclude<ValuePiece['kind'], 'same'>, Readonly<Record<Side, TextKey>>>> = {
  case: { actual: 'diff_case', expected: 'diff_case' },
  removed: { actual: 'diff_removed', expected: 'diff_removed' },
  added: { actual: 'diff_added', expected: 'diff_added' },
  replaced: { actual: 'diff_replaced', expected: 'diff_replacing' },
};

function Piece({ piece, side }: { piece: ValuePiece; side: Side }) {
  const { kind, [side]: value } = piece;
  if (kind === 'same') return <LongText text={value} />;
  // Only where something is lacking in what was there; what is lacking stands in the other value.
  if (value === '') return side === 'actual' ? <span class="gap" title={text('diff_gap')} /> : null;
  const Tag = kind === 'case' ? 'mark' : TAGS[side];
  const word = text(WORDS[kind][side]);
  return (
    <Tag title={word}>
      <span class="visually-hidden">{word}: </span>
      <LongText text={value} />
    </Tag>
  );
}

/** One of two values, with what parts it from the other marked; readable without colour, and by ear. */
export function ValuePieces({ pieces, side }: { pieces: readonly ValuePiece[]; side: Side }) {
  return (
    <code class="value-diff">
      {pieces.map((piece, place) => (
        <Piece key={place} piece={piece} side={side} />
      ))}
    </code>
  );
}
