import type { CacheCover } from '../../../src/cors/verdict.ts';
import { clockText } from '../row-text.ts';

function coverText({ from, until }: CacheCover): string {
  if (from === null) return 'It was cached: an earlier preflight, made before DevTools was opened, covered it.';
  const end = until === null ? '' : `, valid until ${clockText(until)}`;
  return `It was cached: the preflight of ${clockText(from)} covered it${end}.`;
}

/** The earlier preflights that made new ones unnecessary. */
export function CacheCovers({ covers }: { covers: readonly (CacheCover | null)[] }) {
  return (
    <>
      {covers.map((cover, place) => {
        if (cover === null) return null;
        return <p key={place}>{coverText(cover)}</p>;
      })}
    </>
  );
}
