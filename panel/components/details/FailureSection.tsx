import { failureById } from '../../../src/cors/failures/index.ts';
import { failureAdvice } from '../../said.ts';
import { sentenceText } from '../../sentence-text.ts';
import type { Row } from '../../store.ts';
import { phrase, text } from '../../texts.ts';
import { RawText } from '../RawText.tsx';
import { Term } from '../Term.tsx';
import { ConfidenceTag } from './Evidence.tsx';

/** What helps against a failure that only looks like CORS; nothing where it is CORS. */
export function FailureSection({ row: { verdict } }: { row: Row }) {
  const { failure } = verdict;
  if (failure === null || failureById(failure.id) === undefined) return null;
  return (
    <section class="failure" id="details-help" data-testid="failure" data-failure={failure.id}>
      <h3>{text('details_help')}</h3>
      <p>{failureAdvice(failure.id)}</p>
      <p class="aside">
        {phrase('details_noHeaderHelps', <Term id="evidence">{text('evidence')}</Term>)}{' '}
        <ConfidenceTag confidence={failure.confidence} />{' '}
        {failure.evidence.map(sentenceText).map((line) => (
          <span key={line}>
            <RawText text={line} limit={200} />.{' '}
          </span>
        ))}
      </p>
    </section>
  );
}
