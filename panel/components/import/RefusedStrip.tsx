import type { Refusal } from '../../import/imports.ts';
import { sentenceText } from '../../sentence-text.ts';
import { phrase, text } from '../../texts.ts';
import { CloseButton } from '../CloseButton.tsx';
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
      <CloseButton
        label={text('import_dismiss', name)}
        title={text('import_dismiss_title')}
        testId="dismiss-refusal"
        onClick={onDismiss}
      />
    </div>
  );
}
