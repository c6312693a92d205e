import { useMemo } from 'preact/hooks';
import type { Said } from '../../../src/sentence.ts';
import { isFailing } from '../../failing.ts';
import type { LoadedFile, Source } from '../../import/source.ts';
import { writeValue } from '../../listing/filter/parse.ts';
import { sentenceText } from '../../sentence-text.ts';
import type { Store } from '../../store.ts';
import { counted, phrase, text } from '../../texts.ts';
import { browserText } from '../browser-text.ts';
import { CloseButton } from '../CloseButton.tsx';
import { Icon } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';

function countText({ source, rows }: LoadedFile): string {
  const exchanges = counted('import_exchanges', rows.length);
  if (source.kind !== 'har') return exchanges;
  return text('import_exchangesOfEntries', exchanges, counted('import_entries', source.entries));
}

/** What the file says of itself. */
function originText({ kind, generator, browser }: Source): string {
  const what = text(kind === 'har' ? 'import_kind_har' : 'import_kind_report');
  const made = generator === '' ? what : text('import_kindBy', what, generator);
  return browser === '' || generator.includes(browser) ? made : text('import_list', made, browserText(browser));
}

function Skipped({ skipped }: { skipped: readonly Said[] }) {
  if (skipped.length === 0) return null;
  return (
    <details class="skipped" data-testid="skipped">
      <summary>
        {counted('import_skipped', skipped.length)} <RawText text={sentenceText(skipped.at(-1) ?? '')} limit={160} />
      </summary>
      <ul>
        {skipped
          .slice(0, MOST)
          .map(sentenceText)
          .map((message) => (
            <li key={message}>
              <RawText text={message} limit={400} />
            </li>
          ))}
        {skipped.length > MOST && <li>{text('import_skipped_more', skipped.length - MOST)}</li>}
      </ul>
    </details>
  );
}

/** Nobody reads more. */
const MOST = 50;

/** A file that is shown: what it is, how much there is of it, and a way to take it away. */
export function ImportedStrip({ store, file }: { store: Store; file: LoadedFile }) {
  const { source, rows } = file;
  const failing = useMemo(() => rows.filter(isFailing).length, [rows]);
  function takeAway(): void {
    // A row that later gets the same id must not open by itself.
    if (store.selected.value?.source === source) store.selectedId.value = null;
    store.imports.remove(source);
  }
  const origin = <RawText text={originText(source)} limit={120} />;
  const onlyThis = `from-file:${writeValue(source.name)}`;
  const isAlone = store.settings.filter.value === onlyThis;
  return (
    <div class="import-strip imported" data-testid="imported-file">
      <Icon name="file" />
      <button
        type="button"
        class="link import-name"
        aria-pressed={isAlone}
        title={text(isAlone ? 'import_showAll_title' : 'import_showOnly_title')}
        data-testid="only-file"
        onClick={() => {
          store.settings.filter.value = isAlone ? '' : onlyThis;
        }}
      >
        <RawText text={source.name} limit={120} />
      </button>
      <span class="import-text" role="status">
        {phrase(
          'import_list',
          countText(file),
          <span class={failing > 0 ? 'some-failing' : undefined}>{text('import_failing', failing)}</span>,
        )}
        <span class="aside import-origin">
          {source.placeholders.length > 0 ? phrase('import_list', origin, text('import_secretsReplaced')) : origin}
        </span>
      </span>
      <CloseButton
        label={text('import_takeAway', source.name)}
        title={text('import_takeAway_title')}
        testId="remove-file"
        onClick={takeAway}
      />
      <Skipped skipped={source.skipped} />
    </div>
  );
}
