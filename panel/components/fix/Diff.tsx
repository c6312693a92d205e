import type { Violation } from '../../../src/cors/verdict.ts';
import { text } from '../../texts.ts';
import { LongText } from '../LongText.tsx';
import { diffValues } from './diff.ts';
import './diff.css';

interface DiffProps {
  violation: Violation;
  /** Which of the two values to show, with what parts it from the other marked. */
  side: 'actual' | 'expected';
}

/** One of two values, the difference to the other marked within it. */
export function Diff({ violation: { header, actual, expected }, side }: DiffProps) {
  const value = side === 'actual' ? actual : expected;
  if (value === null) return <i class="no-value">{text(side === 'actual' ? 'fix_missing' : 'fix_noSingleValue')}</i>;
  if (value === '') return <i class="no-value">{text('fix_empty')}</i>;
  // A status is one thing: 404 and 204 have no digits in common.
  if (header === null || actual === null || expected === null || actual === '' || actual === expected) {
    return (
      <code>
        <LongText text={value} />
      </code>
    );
  }
  const diff = diffValues(actual, expected);
  return (
    <code class="diff" data-side={side}>
      <LongText text={diff.prefix} />
      <mark data-empty={diff[side] === ''}>
        <LongText text={diff[side]} />
      </mark>
      <LongText text={diff.suffix} />
    </code>
  );
}
