import { counted, text } from '../../texts.ts';
import { HeaderRow } from './HeaderRow.tsx';
import type { HeaderEntry } from './header-entries.ts';

/** As many as need not be folded away. */
const FEW = 4;

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

/** One side of a message: what CORS reads first, the rest below, folded where it is much. */
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
          {text(tried ? 'details_triedHeaders' : 'details_changedHeaders')}
        </p>
      )}
      {relevant.length > 0 && <Lines entries={relevant} />}
      {absence === null && relevant.length === 0 && <p class="absence">{text('details_noHeaderOfCors')}</p>}
      {others.length > 0 && others.length <= FEW && <Lines entries={others} />}
      {others.length > FEW && (
        <details>
          <summary>{counted('details_otherHeaders', others.length)}</summary>
          <Lines entries={others} />
        </details>
      )}
    </div>
  );
}
