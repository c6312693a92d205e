import { useEffect, useState } from 'preact/hooks';
import { type ExportRequest, exportRows } from '../../export-rows.ts';
import type { Exported } from '../../exporting.ts';
import type { Store } from '../../store.ts';

/** What became of a request: `made` is null until it is done, and where it failed. */
export interface ExportState {
  readonly made: Exported | null;
  readonly error: string | null;
}

const NOTHING_YET: ExportState = { made: null, error: null };

/** Exports anew whenever the request is another; what came of an older one is never shown for it. */
export function useExported(store: Store, request: ExportRequest): ExportState {
  const [done, setDone] = useState<{ of: ExportRequest; state: ExportState } | null>(null);
  useEffect(() => {
    exportRows(store, request).then(
      (made) => setDone({ of: request, state: { made, error: null } }),
      (error: Error) => setDone({ of: request, state: { made: null, error: error.message } }),
    );
  }, [store, request]);
  return done?.of === request ? done.state : NOTHING_YET;
}
