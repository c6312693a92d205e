import type { Row } from '../../store.ts';
import { browserText } from '../browser-text.ts';
import { Icon } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';

const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** Where an exchange comes from that was not recorded here. */
export function SourceLine({ row: { source, exchange } }: { row: Row }) {
  if (source === null) return null;
  return (
    <p class="source-line" data-testid="source">
      <Icon name="file" />
      <span>
        Imported from{' '}
        <b>
          <RawText text={source.name} limit={120} />
        </b>
        , recorded{source.browser !== '' && ' in '}
        <RawText text={browserText(source.browser)} limit={80} /> on {day.format(exchange.startedAt)}
      </span>
    </p>
  );
}
