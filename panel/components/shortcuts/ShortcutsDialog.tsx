import { useId } from 'preact/hooks';
import { type TextKey, text } from '../../texts.ts';
import { Icon } from '../Icon.tsx';
import { useModal } from '../use-modal.ts';
import { keysOf } from './shortcuts.ts';
import './shortcuts.css';

interface Line {
  readonly does: TextKey;
  /** Each is pressed alone. */
  readonly keys: () => readonly string[];
}

const GROUPS: readonly (readonly [title: TextKey, lines: readonly Line[]])[] = [
  [
    'shortcuts_everywhere',
    [
      { does: 'shortcuts_record', keys: () => [keysOf('record')] },
      { does: 'shortcuts_clear', keys: () => [keysOf('clear')] },
      { does: 'shortcuts_filter', keys: () => [keysOf('filter')] },
      { does: 'shortcuts_escape', keys: () => [text('keys_escape')] },
      { does: 'shortcuts_help', keys: () => [keysOf('help')] },
    ],
  ],
  [
    'shortcuts_inList',
    [
      { does: 'shortcuts_move', keys: () => ['↑', '↓'] },
      { does: 'shortcuts_ends', keys: () => [text('keys_home'), text('keys_end')] },
      { does: 'shortcuts_read', keys: () => [text('keys_enter')] },
      { does: 'shortcuts_menu', keys: () => [text('keys_contextMenu')] },
    ],
  ],
];

/** Which keys do what. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const id = useId();
  const dialog = useModal();
  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same as a click beside the dialog.
    <dialog
      ref={dialog}
      class="shortcuts"
      aria-labelledby={id}
      data-testid="shortcuts-dialog"
      onClick={(event) => event.target === dialog.current && close()}
      onClose={onClose}
    >
      <div class="shortcuts-frame">
        <header>
          <h2 id={id}>{text('shortcuts')}</h2>
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
        {GROUPS.map(([title, lines]) => (
          <section key={title}>
            <h3>{text(title)}</h3>
            <dl>
              {lines.map(({ does, keys }) => (
                <div key={does}>
                  <dt>{text(does)}</dt>
                  <dd>
                    {keys().map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
}
