import type { LoadedFile, Source } from '../../import/source.ts';
import { isFailing, type Store } from '../../store.ts';
import { browserText } from '../browser-text.ts';
import { Icon } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';

const number = new Intl.NumberFormat('en');
const counted = (count: number, one: string, many: string) => `${number.format(count)} ${count === 1 ? one : many}`;

function countText({ source, rows }: LoadedFile): string {
  const exchanges = counted(rows.length, 'exchange', 'exchanges');
  return source.kind === 'har' ? `${exchanges} of ${counted(source.entries, 'entry', 'entries')}` : exchanges;
}

/** What the file says of itself. */
function originText({ kind, generator, browser }: Source): string {
  const by = generator === '' ? '' : ` by ${generator}`;
  const from = browser === '' || generator.includes(browser) ? '' : `, ${browserText(browser)}`;
  return `${kind === 'har' ? 'HAR' : 'Report'}${by}${from}`;
}

function Skipped({ skipped }: { skipped: readonly string[] }) {
  if (skipped.length === 0) return null;
  return (
    <details class="skipped" data-testid="skipped">
      <summary>
        {counted(skipped.length, 'part of it could', 'parts of it could')} not be read:{' '}
        <RawText text={skipped.at(-1) ?? ''} limit={160} />
      </summary>
      <ul>
        {skipped.slice(0, MOST).map((message) => (
          <li key={message}>
            <RawText text={message} limit={400} />
          </li>
        ))}
        {skipped.length > MOST && <li>and {number.format(skipped.length - MOST)} more</li>}
      </ul>
    </details>
  );
}

/** Nobody reads more. */
const MOST = 50;

/** A file that is shown: what it is, how much there is of it, and a way to take it away. */
export function ImportedStrip({ store, file }: { store: Store; file: LoadedFile }) {
  const { source, rows } = file;
  const failing = rows.filter(isFailing).length;
  function takeAway(): void {
    // A row that later gets the same id must not open by itself.
    if (store.selected.value?.source === source) store.selectedId.value = null;
    store.imports.remove(source);
  }
  const isAlone = store.settings.filter.value === source.name;
  return (
    <div class="import-strip imported" data-testid="imported-file">
      <Icon name="file" />
      <button
        type="button"
        class="link import-name"
        aria-pressed={isAlone}
        title={isAlone ? 'Show everything again' : 'Show only what is in this file'}
        data-testid="only-file"
        onClick={() => {
          store.settings.filter.value = isAlone ? '' : source.name;
        }}
      >
        <RawText text={source.name} limit={120} />
      </button>
      <span class="import-text" role="status">
        {countText(file)},{' '}
        <span class={failing > 0 ? 'some-failing' : undefined}>{number.format(failing)} failing</span>
        <span class="aside import-origin">
          <RawText text={originText(source)} limit={120} />
          {source.placeholders.length > 0 && ', secrets replaced'}
        </span>
      </span>
      <button
        type="button"
        class="icon-button"
        title="Take it away"
        aria-label={`Take ${source.name} away`}
        data-testid="remove-file"
        onClick={takeAway}
      >
        <Icon name="close" />
      </button>
      <Skipped skipped={source.skipped} />
    </div>
  );
}
