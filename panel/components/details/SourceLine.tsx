import type { Row } from '../../store.ts';
import { language, phrase } from '../../texts.ts';
import { browserText } from '../browser-text.ts';
import { Icon } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';

const dayText = (at: number): string =>
  new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'medium' }).format(at);

/** Where an exchange comes from that was not recorded here. */
export function SourceLine({ row: { source, exchange } }: { row: Row }) {
  if (source === null) return null;
  const name = (
    <b>
      <RawText text={source.name} limit={120} />
    </b>
  );
  const day = dayText(exchange.startedAt);
  return (
    <p class="source-line" data-testid="source">
      <Icon name="file" />
      <span>
        {source.browser === ''
          ? phrase('source', name, day)
          : phrase('source_inBrowser', name, <RawText text={browserText(source.browser)} limit={80} />, day)}
      </span>
    </p>
  );
}
