import type { Importing, Stage } from '../../import/imports.ts';
import { Icon } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';

const number = new Intl.NumberFormat('en');

function stageText(stage: Stage): string {
  if (stage.doing === 'judging') return `judging ${number.format(stage.done)} of ${number.format(stage.total)}`;
  const { read, total, entries } = stage;
  const counted = `${number.format(entries)} ${entries === 1 ? 'entry' : 'entries'}`;
  // A HAR’s entries are paired once all of them are there.
  if (read > 0 && read === total) return `putting ${counted} together`;
  return `${total === 0 ? 0 : Math.floor((read / total) * 100)} %, ${counted}`;
}

/** A file on its way in: how far it is, and a way to stop it. */
export function ImportingStrip({ importing: { name, stage, cancel } }: { importing: Importing }) {
  const now = stage.value;
  const done = now.doing === 'reading' ? now.read : now.done;
  return (
    <div class="import-strip importing" data-testid="importing">
      <Icon name="import" />
      <span class="import-text">
        Importing{' '}
        <b>
          <RawText text={name} limit={120} />
        </b>
      </span>
      <progress max={Math.max(now.total, 1)} value={done} aria-label={`Importing ${name}`} />
      <span class="import-stage" data-testid="import-stage">
        {stageText(now)}
      </span>
      <button type="button" class="action" data-testid="cancel-import" onClick={cancel}>
        Cancel
      </button>
    </div>
  );
}
