import type { Exported } from '../../exporting.ts';
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
  if (length === 0) return 'Redacted: it holds nothing that had to be replaced';
  if (length === 1) return 'Redacted: 1 value is replaced by a placeholder';
  return `Redacted: ${length} values are replaced by placeholders`;
}

function Placeholders({ made }: { made: Exported }) {
  if (made.placeholders.length === 0) return <span data-testid="redaction">{replacedText(made)}.</span>;
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
          <span data-testid="redaction">
            <b>Not redacted.</b> Passwords, tokens and cookies are in it as they are. For yourself only: do not share
            it.
          </span>
        )}
        {redact && (made ? <Placeholders made={made} /> : <span data-testid="redaction">Redacting…</span>)}
      </div>
      {redact && (
        <label class="checkbox" title="Gives hosts other names, the same one wherever a host occurs">
          <input
            type="checkbox"
            data-testid="alias-hosts"
            checked={aliasHosts}
            onChange={(event) => onAliasHosts(event.currentTarget.checked)}
          />
          Alias host names
        </label>
      )}
      <button type="button" class="link" data-testid="toggle-redaction" onClick={() => onRedact(!redact)}>
        {redact ? 'Show unredacted' : 'Redact again'}
      </button>
    </div>
  );
}
