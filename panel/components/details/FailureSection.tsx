import { failureById } from '../../../src/cors/failures/index.ts';
import type { Row } from '../../store.ts';
import { RawText } from '../RawText.tsx';

/** What helps against a failure that only looks like CORS; nothing where it is CORS. */
export function FailureSection({ row: { verdict } }: { row: Row }) {
  const { failure } = verdict;
  const known = failure && failureById(failure.id);
  if (!known) return null;
  return (
    <section class="failure" id="details-help" data-testid="failure" data-failure={known.id}>
      <h3>What helps</h3>
      <p>{known.advice}</p>
      <p class="aside">
        No CORS header changes this. Evidence ({failure.confidence}):{' '}
        {failure.evidence.map((line) => (
          <span key={line}>
            <RawText text={line} limit={200} />.{' '}
          </span>
        ))}
      </p>
    </section>
  );
}
