import { useMemo } from 'preact/hooks';
import type { Exported } from '../../exporting.ts';
import { counted, text as said } from '../../texts.ts';
import { RawText } from '../RawText.tsx';
import { previewOf } from './preview-text.ts';

const NAME = /(\$?[A-Z]+(?:_[A-Z]+)*_\d+)/;

/** A stretch of a line, with what stands for secrets marked. */
function Marked({ text, placeholders }: { text: string; placeholders: ReadonlyMap<string, string> }) {
  return (
    <>
      {text.split(NAME).map((part, place) => {
        const of = place % 2 === 1 ? placeholders.get(part.replace('$', '')) : undefined;
        return of === undefined ? (
          part !== '' && <RawText key={place} text={part} />
        ) : (
          <mark key={place} title={said('export_placeholder_title', of)}>
            {part}
          </mark>
        );
      })}
    </>
  );
}

/** The text that leaves, as it is: what cannot be seen is spelled out. Of a long one, the beginning. */
export function ExportPreview({ made: { text, placeholders } }: { made: Exported }) {
  const { lines, moreLines } = useMemo(() => previewOf(text), [text]);
  const names = new Map(placeholders.map(({ name, of }) => [name, of]));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it is scrolled by keyboard. */}
      <section tabIndex={0} aria-label={said('export_preview')} data-testid="export-preview">
        <pre>
          {lines.map((line, place) => (
            <div key={place}>
              {line.text === '' ? '\u200b' : <Marked text={line.text.replaceAll('\t', '    ')} placeholders={names} />}
              {line.more > 0 && <span class="aside"> {counted('export_moreCharacters', line.more)}</span>}
            </div>
          ))}
        </pre>
      </section>
      {moreLines > 0 && (
        <p class="aside" data-testid="export-more">
          {counted('export_moreLines', moreLines)}
        </p>
      )}
    </>
  );
}
