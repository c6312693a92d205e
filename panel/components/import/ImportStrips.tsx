import type { Store } from '../../store.ts';
import { ImportedStrip } from './ImportedStrip.tsx';
import { ImportingStrip } from './ImportingStrip.tsx';
import { RefusedStrip } from './RefusedStrip.tsx';
import './import.css';

/** A line for each file: on its way, refused, or there. */
export function ImportStrips({ store }: { store: Store }) {
  const { importing, refusals, files } = store.imports;
  if (importing.value.length + refusals.value.length + files.value.length === 0) return null;
  return (
    <div class="import-strips">
      {files.value.map((file) => (
        <ImportedStrip key={file.source.name} store={store} file={file} />
      ))}
      {importing.value.map((one, place) => (
        <ImportingStrip key={`${place} ${one.name}`} importing={one} />
      ))}
      {refusals.value.map((refusal, place) => (
        <RefusedStrip
          key={`${place} ${refusal.name}`}
          refusal={refusal}
          onDismiss={() => store.imports.dismiss(refusal)}
        />
      ))}
    </div>
  );
}
