// biome-ignore-all lint/a11y/useSemanticElements: a <table> cannot leave out the rows that are out of sight.
// biome-ignore-all lint/a11y/useFocusableInteractive: it only tells something, and the keys pass over it.
import { escapeText } from '../../../src/exports/escape.ts';
import type { Navigation } from '../../listing/navigation.ts';
import { phrase } from '../../texts.ts';
import { RawText } from '../RawText.tsx';
import { clockText } from '../row-text.ts';

/** Longer ones are in the tooltip. */
const LIMIT = 300;

interface DividerRowProps {
  navigation: Navigation;
  /** Place among the lines, from 0. */
  index: number;
  top: number;
  columnCount: number;
}

/** Where the exchanges of one page end and those of the next begin. */
export function DividerRow({ navigation: { at, url }, index, top, columnCount }: DividerRowProps) {
  return (
    <div
      class="row divider-row"
      role="row"
      aria-rowindex={index + 2}
      data-testid="navigation"
      style={{ transform: `translateY(${top}px)` }}
    >
      <div
        class="spanning-cell"
        role="gridcell"
        aria-colspan={columnCount}
        title={`${clockText(at)} ${escapeText(url)}`}
      >
        <span class="divider-text">
          {phrase('list_navigated', <RawText text={url} limit={LIMIT} />, clockText(at))}
        </span>
      </div>
    </div>
  );
}
