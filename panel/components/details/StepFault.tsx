import type { Violation } from '../../../src/cors/verdict.ts';
import { phrase, text } from '../../texts.ts';
import { ValueDiff } from '../diff/ValueDiff.tsx';

/** The very line that the browser refused, the fault marked in it, and what it would have taken. */
export function StepFault({ violation }: { violation: Violation }) {
  const { header, expected } = violation;
  return (
    <p class="step-fault" data-testid="step-fault">
      <code>{header ?? text('picture_status')}: </code>
      <ValueDiff violation={violation} side="actual" />
      {expected !== null && (
        <span class="step-needed">{phrase('picture_needed', <ValueDiff violation={violation} side="expected" />)}</span>
      )}
    </p>
  );
}
