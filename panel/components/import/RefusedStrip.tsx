import type { Refusal } from '../../import/imports.ts';
import { sentenceText } from '../../sentence-text.ts';
import { phrase, text } from '../../texts.ts';
import { Icon } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';

/** Why a file could not be imported, until somebody has read it. */
export function RefusedStrip({ refusal: { name, why }, onDismiss }: { refusal: Refusal; onDismiss: () => void }) {
  return (
    <div class="import-strip refused" role="alert" data-testid="import-refused">
      <Icon name="bug" />
      <span class="import-text">
        {phrase(
          'import_refused',
          <b>
            <RawText text={name} limit={120} />
          </b>,
          <RawText text={sentenceText(why)} limit={400} />,
        )}
      </span>
      <button
        type="button"
        class="icon-button"
        title={text('import_dismiss_title')}
        aria-label={text('import_dismiss', name)}
        data-testid="dismiss-refusal"
        onClick={onDismiss}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
