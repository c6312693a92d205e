import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';
import { isFailing } from '../../failing.ts';
import type { Row, Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { Announcer } from '../Announcer.tsx';
import { CloseButton } from '../CloseButton.tsx';
import type { ExportOpening } from '../export/export-choice.ts';
import { ShareBar } from '../export/ShareBar.tsx';
import { FixSection } from '../fix/FixSection.tsx';
import { WhySection } from '../fix/WhySection.tsx';
import { LongText } from '../LongText.tsx';
import { methodOf, urlOf } from '../row-text.ts';
import { HistoryStrip } from '../watch/HistoryStrip.tsx';
import { WatchSection } from '../watch/WatchSection.tsx';
import { ChecksSection } from './ChecksSection.tsx';
import { CrossOriginSection } from './CrossOriginSection.tsx';
import { DetailsNav } from './DetailsNav.tsx';
import { FailureSection } from './FailureSection.tsx';
import { FindingsSection } from './FindingsSection.tsx';
import { MessagesSection } from './MessagesSection.tsx';
import { ReadableHeaders } from './ReadableHeaders.tsx';
import { SequencePicture } from './SequencePicture.tsx';
import { SourceLine } from './SourceLine.tsx';
import { VerdictSection } from './VerdictSection.tsx';
import './details.css';

interface DetailsProps {
  store: Store;
  row: Row;
  heading: RefObject<HTMLHeadingElement | null>;
  onClose: () => void;
  onExport: (opening: ExportOpening) => void;
}

/** Why it failed and what to do; of what only looks like CORS, the failure itself says that. */
function Explanation({ store, row }: { store: Store; row: Row }) {
  const { failure, interference } = row.verdict;
  if (failure !== null || (!isFailing(row) && interference === null)) return null;
  const insight = store.insightOf(row);
  return (
    <>
      <WhySection insight={insight} />
      <FixSection store={store} row={row} insight={insight} />
    </>
  );
}

/** Everything about one exchange: the verdict first, then what it rests on. */
export function Details({ store, row, heading, onClose, onExport }: DetailsProps) {
  const body = useRef<HTMLDivElement>(null);

  function select({ exchange }: Row): void {
    store.selectedId.value = exchange.id;
    // Once it is drawn, it is read from its beginning.
    requestAnimationFrame(() => heading.current?.focus());
  }

  return (
    <section class="details" aria-label={text('details')} data-testid="details">
      <header class="details-head">
        <CloseButton label={text('details_close')} title={text('details_close_title')} onClick={onClose} />
        <p class="request-line">
          <b>
            <LongText text={methodOf(row.exchange)} limit={60} />
          </b>{' '}
          <LongText text={urlOf(row.exchange)} limit={160} />
        </p>
      </header>
      <ShareBar store={store} row={row} onExport={onExport} />
      <DetailsNav body={body} />
      <div class="details-body" ref={body}>
        <Announcer>
          <SourceLine row={row} />
          <HistoryStrip store={store} row={row} />
          <VerdictSection store={store} row={row} heading={heading} />
          <WatchSection store={store} row={row} />
          <FailureSection row={row} />
          <Explanation store={store} row={row} />
          <SequencePicture row={row} />
          <ChecksSection row={row} />
          <FindingsSection row={row} />
          <CrossOriginSection store={store} row={row} onSelect={select} />
          <ReadableHeaders row={row} />
          <MessagesSection row={row} />
        </Announcer>
      </div>
    </section>
  );
}
