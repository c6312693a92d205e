import { useMemo, useState } from 'preact/hooks';
import type { ExportFormat } from '../../../src/exports/material.ts';
import type { Store } from '../../store.ts';
import { phrase, text } from '../../texts.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { RawText } from '../RawText.tsx';
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
  const [format, setFormat] = useState<ExportFormat | null>(() => firstFormat(opening.of, navigator.platform));
  const [scope, setScope] = useState<ExportScope>(opening.scopes[0]);
  const [redact, setRedact] = useState(true);
  const [aliasHosts, setAliasHosts] = useState(false);
  const { all } = opening;
  const request = useMemo(
    () => ({ all, chosen: scope.chosen, format: format?.id ?? '', redact, aliasHosts: redact && aliasHosts }),
    [all, scope, format, redact, aliasHosts],
  );
  const { made, error } = useExported(store, request);

  return (
    <Dialog
      title={text('export')}
      class="export"
      testId="export-dialog"
      beside={<ScopeChoice scopes={opening.scopes} current={scope} onChoose={setScope} />}
      onClose={onClose}
    >
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
    </Dialog>
  );
}
