import type { Source } from '../../import/source.ts';
import { text } from '../../texts.ts';
import { Icon } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';

/** Marks a row of a file. Where there is no room for the name, it is there for screen readers only. */
export function FileMark({ source: { name } }: { source: Source }) {
  return (
    <span class="file-mark" data-testid="file-mark">
      <Icon name="file" />
      <span class="file-mark-name">
        <span class="visually-hidden">{text('list_fromFile')} </span>
        <RawText text={name} limit={60} />
      </span>
    </span>
  );
}
