// biome-ignore-all lint/a11y/useFocusableInteractive: the box keeps the focus and names the active option.
import { useEffect, useRef } from 'preact/hooks';
import type { Candidate } from '../../listing/filter/complete.ts';
import { text } from '../../texts.ts';
import { RawText } from '../RawText.tsx';

export const FILTER_OPTIONS_ID = 'filter-options';
export const filterOptionId = (place: number): string => `filter-option-${place}`;

interface FilterOptionsProps {
  candidates: readonly Candidate[];
  active: number;
  onAccept: (candidate: Candidate) => void;
}

/** The list below the filter box. The box has the keyboard, so an option takes only clicks. */
export function FilterOptions({ candidates, active, onAccept }: FilterOptionsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={list}
      class="filter-options"
      role="listbox"
      id={FILTER_OPTIONS_ID}
      aria-label={text('filter_options')}
      // Else the box would lose the focus, and the list with it, also to the list's own scrollbar.
      onMouseDown={(event) => event.preventDefault()}
    >
      {candidates.map((candidate, place) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the box handles the keys.
        <div
          key={candidate.label}
          id={filterOptionId(place)}
          class="filter-option"
          role="option"
          aria-selected={place === active}
          data-testid="filter-option"
          onClick={() => onAccept(candidate)}
        >
          <span class="filter-option-label">
            <RawText text={candidate.label} limit={100} />
          </span>
          {candidate.title && <span class="filter-option-title">{text(candidate.title)}</span>}
          {candidate.count !== null && <span class="filter-option-count">{candidate.count}</span>}
        </div>
      ))}
    </div>
  );
}
