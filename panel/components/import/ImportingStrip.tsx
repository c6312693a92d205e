import type { Importing, Stage } from '../../import/imports.ts';
import { counted, phrase, text } from '../../texts.ts';
import { Icon } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';

function stageText(stage: Stage): string {
  if (stage.doing === 'judging') return text('import_judging', stage.done, stage.total);
  const { read, total } = stage;
  const entries = counted('import_entries', stage.entries);
  // A HAR’s entries are paired once all of them are there.
  if (read > 0 && read === total) return text('import_puttingTogether', entries);
  return text('import_reading', total === 0 ? 0 : Math.floor((read / total) * 100), entries);
}

/** A file on its way in: how far it is, and a way to stop it. */
export function ImportingStrip({ importing: { name, stage, cancel } }: { importing: Importing }) {
  const now = stage.value;
  const done = now.doing === 'reading' ? now.read : now.done;
  return (
    <div class="import-strip importing" data-testid="importing">
      <Icon name="import" />
      <span class="import-text">
        {phrase(
          'import_importing',
          <b>
            <RawText text={name} limit={120} />
          </b>,
        )}
      </span>
      <progress max={Math.max(now.total, 1)} value={done} aria-label={text('import_importing', name)} />
      <span class="import-stage" data-testid="import-stage">
        {stageText(now)}
      </span>
      <button type="button" class="action" data-testid="cancel-import" onClick={cancel}>
        {text('import_cancel')}
      </button>
    </div>
  );
}
