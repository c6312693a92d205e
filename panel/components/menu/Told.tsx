import { useEffect, useState } from 'preact/hooks';
import type { CopyState } from '../export/copy-made.ts';

/** Milliseconds in which a line can be read. */
const READ_IN = 4000;

/** What became of something that a menu did, for a moment; the menu itself is gone by then. */
export function Told({ told }: { told: CopyState | null }) {
  const [read, setRead] = useState<CopyState | null>(null);
  useEffect(() => {
    if (told === null) return;
    const timer = setTimeout(() => setRead(told), READ_IN);
    return () => clearTimeout(timer);
  }, [told]);
  const shown = told === read ? null : told;
  return (
    <div class="told" role="status" data-tone={shown?.tone} data-testid="told">
      {shown?.text}
    </div>
  );
}
