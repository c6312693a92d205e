import type { Violation } from '../../../src/cors/verdict.ts';
import { text } from '../../texts.ts';
import { LongText } from '../LongText.tsx';
import { type Side, ValuePieces } from './ValuePieces.tsx';
import { diffValue } from './value-diff.ts';

interface ValueDiffProps {
  violation: Pick<Violation, 'header' | 'actual' | 'expected'>;
  side: Side;
}

/** What was there or what would have passed, the difference to the other marked within it. */
export function ValueDiff({ violation: { header, actual, expected }, side }: ValueDiffProps) {
  const value = side === 'actual' ? actual : expected;
  if (value === null) return <i class="no-value">{text(side === 'actual' ? 'diff_absent' : 'diff_noValuePasses')}</i>;
  if (value === '') return <i class="no-value">{text('diff_empty')}</i>;
  // A status is one thing: 404 and 204 have no digits in common.
  if (header === null || actual === null || expected === null || actual === '') {
    return (
      <code>
        <LongText text={value} />
      </code>
    );
  }
  return <ValuePieces pieces={diffValue(header, actual, expected)} side={side} />;
}
