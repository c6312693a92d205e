import { useId, useMemo, useState } from 'preact/hooks';
import type { ExportFormat } from '../../../src/exports/material.ts';
import type { Store } from '../../store.ts';
import { phrase, text } from '../../texts.ts';
import { Icon } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';
import { useModal } from '../use-modal.ts';
import { ExportActions } from './ExportActions.tsx';
import { ExportPreview } from './ExportPreview.tsx';
import { type ExportOpening, type ExportScope, firstFormat, formatGroups } from './export-choice.ts';
import { FormatChoice } from './FormatChoice.tsx';
import { RedactionState } from './RedactionState.tsx';
import { ScopeChoice } from './ScopeChoice.tsx';
import { useExported } from './use-exported.ts';
import './export.css';

interface ExportDialogProps {
  store: Store;
  opening: ExportOpening;
  onClose: () => void;
}

/** What leaves, shown before it leaves; redacted whenever the dialog opens. */
export function ExportDialog({ store, opening, onClose }: ExportDialogProps) {
  const id = useId();
  const dialog = useModal();
  const [format, setFormat] = useState<ExportFormat | null>(() => firstFormat(opening.of, navigator.platform));
  const [scope, setScope] = useState<ExportScope>(opening.scopes[0]);
  const [redact, setRedact] = useState(true);
  const [aliasHosts, setAliasHosts] = useState(false);
  const { all } = opening;
  const close = () => dialog.current?.close();
  const request = useMemo(
    () => ({ all, chosen: scope.chosen, format: format?.id ?? '', redact, aliasHosts: redact && aliasHosts }),
    [all, scope, format, redact, aliasHosts],
  );
  const { made, error } = useExported(store, request);

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same as a click beside the dialog.
    <dialog
      ref={dialog}
      class="export"
      aria-labelledby={id}
      data-testid="export-dialog"
      onClick={(event) => event.target === dialog.current && close()}
      onClose={onClose}
    >
      <div class="export-frame">
        <header>
          <h2 id={id}>{text('export')}</h2>
          <ScopeChoice scopes={opening.scopes} current={scope} onChoose={setScope} />
          <button
            type="button"
            class="icon-button"
            title={text('export_close_title')}
            aria-label={text('export_close')}
            onClick={close}
          >
            <Icon name="close" />
          </button>
        </header>
        <FormatChoice groups={formatGroups(opening.of)} current={format} onChoose={setFormat} />
        <div class="export-text">
          <RedactionState {...{ made, redact, aliasHosts }} onRedact={setRedact} onAliasHosts={setAliasHosts} />
          <div class="export-preview" aria-busy={made === null && error === null}>
            {made && <ExportPreview made={made} />}
            {error !== null && (
              <p class="export-error" role="alert" data-testid="export-error">
                {phrase('export_error', <RawText text={error} limit={400} />)}
              </p>
            )}
            {made === null && error === null && <p class="aside">{text('export_preparing')}</p>}
          </div>
        </div>
        <ExportActions made={made} />
      </div>
    </dialog>
  );
}
