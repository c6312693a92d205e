import type { RefObject } from 'preact';
import type { Row } from '../store.ts';
import { ChecksSection } from './ChecksSection.tsx';
import { CrossOriginSection } from './CrossOriginSection.tsx';
import { FailureSection } from './FailureSection.tsx';
import { FindingsSection } from './FindingsSection.tsx';
import { Icon } from './Icon.tsx';
import { LongText } from './LongText.tsx';
import { MessagesSection } from './MessagesSection.tsx';
import { ReadableHeaders } from './ReadableHeaders.tsx';
import { methodOf, urlOf } from './row-text.ts';
import { VerdictSection } from './VerdictSection.tsx';
import './details.css';

interface DetailsProps {
  row: Row;
  heading: RefObject<HTMLHeadingElement | null>;
  onClose: () => void;
}

/** Everything about one exchange: the verdict first, then what it rests on. */
export function Details({ row, heading, onClose }: DetailsProps) {
  return (
    <section class="details" aria-label="Details of the selected exchange" data-testid="details">
      <header class="details-head">
        <button type="button" class="icon-button" title="Close (Esc)" aria-label="Close details" onClick={onClose}>
          <Icon name="close" />
        </button>
        <p class="request-line">
          <b>
            <LongText text={methodOf(row.exchange)} limit={60} />
          </b>{' '}
          <LongText text={urlOf(row.exchange)} limit={160} />
        </p>
      </header>
      <div class="details-body">
        <VerdictSection row={row} heading={heading} />
        <FailureSection row={row} />
        <ChecksSection row={row} />
        <FindingsSection row={row} />
        <CrossOriginSection row={row} />
        <ReadableHeaders row={row} />
        <MessagesSection row={row} />
      </div>
    </section>
  );
}
