import { HeaderRow } from './HeaderRow.tsx';
import type { HeaderEntry } from './header-entries.ts';

function Lines({ entries }: { entries: readonly HeaderEntry[] }) {
  return (
    <ul class="header-lines">
      {entries.map((entry, place) => (
        <HeaderRow key={place} entry={entry} />
      ))}
    </ul>
  );
}

interface HeaderColumnProps {
  title: string;
  entries: readonly HeaderEntry[];
  /** Said in the place of headers; null where there are some. */
  absence: string | null;
  /** Whether our own Try it changed them. */
  tried: boolean;
}

/** One side of a message: what CORS reads first, the rest on demand. */
export function HeaderColumn({ title, entries, absence, tried }: HeaderColumnProps) {
  const relevant = entries.filter((entry) => entry.relevant);
  const others = entries.filter((entry) => !entry.relevant);
  const changed = entries.some((entry) => entry.change !== 'none');
  return (
    <div class="side">
      <h5>{title}</h5>
      {absence !== null && <p class="absence">{absence}</p>}
      {changed && (
        <p class="changed" data-testid="changed-headers">
          {tried ? 'Our own Try it' : 'Another extension, or something else in the browser,'} changed these headers
          before the browser judged them.
        </p>
      )}
      {relevant.length > 0 && <Lines entries={relevant} />}
      {absence === null && relevant.length === 0 && <p class="absence">No header that CORS reads.</p>}
      {others.length > 0 && (
        <details>
          <summary>
            {others.length} other {others.length === 1 ? 'header' : 'headers'}
          </summary>
          <Lines entries={others} />
        </details>
      )}
    </div>
  );
}
