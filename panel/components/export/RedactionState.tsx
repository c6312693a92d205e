import type { Exported } from '../../exporting.ts';
import { counted, phrase, text } from '../../texts.ts';
import { Icon } from '../Icon.tsx';
import { RawText } from '../RawText.tsx';

interface RedactionStateProps {
  made: Exported | null;
  redact: boolean;
  aliasHosts: boolean;
  onRedact: (redact: boolean) => void;
  onAliasHosts: (aliasHosts: boolean) => void;
}

function replacedText({ placeholders: { length } }: Exported): string {
  return length === 0 ? text('export_redacted_none') : counted('export_redacted', length);
}

function Placeholders({ made }: { made: Exported }) {
  if (made.placeholders.length === 0) return <span data-testid="redaction">{replacedText(made)}</span>;
  return (
    <details class="placeholders">
      <summary data-testid="redaction">{replacedText(made)}</summary>
      <dl>
        {made.placeholders.map(({ name, of }) => (
          <div key={name} data-testid="placeholder">
            <dt>
              <code>${name}</code>
            </dt>
            <dd>
              <RawText text={of} limit={200} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Whether secrets are in what leaves, what stands for them, and how to have it otherwise. */
export function RedactionState({ made, redact, aliasHosts, onRedact, onAliasHosts }: RedactionStateProps) {
  return (
    <div class="redaction" data-tone={redact ? 'good' : 'bad'}>
      <Icon name={redact ? 'check' : 'bug'} />
      <div class="redaction-says">
        {!redact && (
          <span data-testid="redaction">{phrase('export_notRedacted', <b>{text('export_notRedacted_title')}</b>)}</span>
        )}
        {redact &&
          (made ? <Placeholders made={made} /> : <span data-testid="redaction">{text('export_redacting')}</span>)}
      </div>
      {redact && (
        <label class="checkbox" title={text('export_aliasHosts_title')}>
          <input
            type="checkbox"
            data-testid="alias-hosts"
            checked={aliasHosts}
            onChange={(event) => onAliasHosts(event.currentTarget.checked)}
          />
          {text('export_aliasHosts')}
        </label>
      )}
      <button type="button" class="link" data-testid="toggle-redaction" onClick={() => onRedact(!redact)}>
        {text(redact ? 'export_showUnredacted' : 'export_redactAgain')}
      </button>
    </div>
  );
}
