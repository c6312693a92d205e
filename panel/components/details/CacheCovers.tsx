import type { CacheCover } from '../../../src/cors/verdict.ts';
import type { Row, Store } from '../../store.ts';
import { phrase, text } from '../../texts.ts';
import { clockText } from '../row-text.ts';
import { Countdown } from './Countdown.tsx';

interface CacheCoversProps {
  store: Store;
  row: Row;
  onSelect: (row: Row) => void;
}

/** The exchange that a preflight was made for; null where it has been cleared. */
function rowOf(preflightId: string, source: Row['source'], rows: readonly Row[]): Row | null {
  const isIt = (row: Row) => row.exchange.hops.some(({ preflight }) => preflight?.id === preflightId);
  return rows.find((row) => row.source === source && isIt(row)) ?? null;
}

function Cover({ cover, store, row, onSelect }: CacheCoversProps & { cover: CacheCover }) {
  const { preflightId, from, until } = cover;
  if (preflightId === null || from === null) return <p>{text('cache_coveredBefore')}</p>;
  const made = rowOf(preflightId, row.source, store.rows.value);
  const name = text('cache_preflightOf', clockText(from));
  return (
    <p>
      {phrase(
        'cache_covered',
        made === null ? (
          name
        ) : (
          <button type="button" class="link" data-testid="covered-by" onClick={() => onSelect(made)}>
            {name}
          </button>
        ),
      )}
      {until !== null && row.source === null && (
        <>
          {' · '}
          <Countdown until={until} now={store.exports.now} />
        </>
      )}
    </p>
  );
}

/** The earlier preflights that made new ones unnecessary, each with a way to the exchange that made it. */
export function CacheCovers(props: CacheCoversProps) {
  return (
    <>
      {props.row.verdict.coveredBy.map((cover, place) => {
        return cover && <Cover key={place} cover={cover} {...props} />;
      })}
    </>
  );
}
