import { sentenceText } from '../../sentence-text.ts';
import type { Row } from '../../store.ts';
import { phrase, text } from '../../texts.ts';
import { preflightNeedIsKnown } from '../row-text.ts';
import { Term } from '../Term.tsx';
import { Triggers } from './Triggers.tsx';

/** Why there was a preflight, or why there was none. */
export function PreflightNeed({ row: { exchange, verdict } }: { row: Row }) {
  const { classification } = verdict;
  if (!preflightNeedIsKnown(exchange)) return <>{text('request_needUnknown')}</>;
  switch (classification.kind) {
    case 'not-cors':
      return <>{text('request_notCors', sentenceText(classification.because))}</>;
    case 'simple':
      return (
        <>
          {phrase(
            'request_simple',
            <Term id="simpleRequest">{text('request_simple_term')}</Term>,
            <Term id="safelisted">{text('trigger_safelisted')}</Term>,
          )}
        </>
      );
    case 'preflighted':
      return <Triggers triggers={classification.triggers} />;
  }
}
