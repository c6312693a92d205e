import type { Store } from '../../store.ts';
import { text } from '../../texts.ts';
import { Icon } from '../Icon.tsx';
import { importAll } from './import-all.ts';
import { useFileDrop } from './use-file-drop.ts';
import './import.css';

/** The whole panel, while a file is held over it. */
export function DropZone({ store }: { store: Store }) {
  const isOver = useFileDrop((files) => importAll(store, files));
  if (!isOver) return null;
  return (
    <div class="drop-zone" role="status" data-testid="drop-zone">
      <p>
        <Icon name="import" />
        <b>{text('import_drop')}</b>
        <span class="aside">{text('import_drop_aside')}</span>
      </p>
    </div>
  );
}
