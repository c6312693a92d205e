import type { Store } from '../../store.ts';
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
        <b>Drop a report or a HAR here</b>
        <span class="aside">It stays in this panel: nothing is sent anywhere.</span>
      </p>
    </div>
  );
}
