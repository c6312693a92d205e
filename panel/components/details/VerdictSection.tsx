import type { RefObject } from 'preact';
import { sentenceText } from '../../sentence-text.ts';
import type { Row, Store } from '../../store.ts';
import { Icon } from '../Icon.tsx';
import { LongText } from '../LongText.tsx';
import { consequence, verdictWords } from '../verdict-words.ts';
import { WatchToggle } from '../watch/WatchToggle.tsx';
import { Alternatives } from './Alternatives.tsx';
import { Contradiction } from './Contradiction.tsx';
import { Interference } from './Interference.tsx';
import { RecordedVerdict } from './RecordedVerdict.tsx';
import { VerdictNames } from './VerdictNames.tsx';

interface VerdictSectionProps {
  store: Store;
  row: Row;
  heading: RefObject<HTMLHeadingElement | null>;
}

/** The verdict in one sentence, what it means, and what it is called. */
export function VerdictSection({ store, row, heading }: VerdictSectionProps) {
  const { tone, icon, heading: text } = verdictWords(row);
  const effect = consequence(row);
  return (
    <section class="verdict" id="details-verdict" data-tone={tone}>
      <div class="verdict-head">
        <h2 ref={heading} tabIndex={-1}>
          <Icon name={icon} />
          {text}
        </h2>
        <WatchToggle store={store} row={row} />
      </div>
      <p class="explanation" data-testid="explanation">
        <LongText text={sentenceText(row.verdict.explanation)} limit={400} />
      </p>
      {effect !== null && <p class="consequence">{effect}</p>}
      <Interference row={row} />
      <Contradiction store={store} row={row} />
      <RecordedVerdict row={row} />
      <Alternatives alternatives={row.verdict.alternatives} />
      <VerdictNames row={row} />
    </section>
  );
}
