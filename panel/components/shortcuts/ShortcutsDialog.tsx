import { type TextKey, text } from '../../texts.ts';
import { Dialog } from '../dialog/Dialog.tsx';
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
  return (
    <Dialog title={text('shortcuts')} class="shortcuts" testId="shortcuts-dialog" onClose={onClose}>
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
    </Dialog>
  );
}
