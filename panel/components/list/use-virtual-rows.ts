import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** Which rows are worth rendering, and where. */
export interface VirtualRows {
  readonly items: readonly VirtualItem[];
  readonly height: number;
  /**
   * More than there are items. Items whose indexes differ by it take turns in one element: while the list is scrolled
   * elements are filled anew, for to make new ones takes longer.
   */
  readonly slots: number;
  /** Rows that fit into the view, for Page Up and Page Down. */
  readonly page: number;
  reveal(index: number): void;
}

/** Rows above and below the view that are there before they are seen. */
const OVERSCAN = 4;

/** Rows of one fixed height under a sticky header of the same height. */
export function useVirtualRows(count: number, scroller: RefObject<HTMLElement | null>, rowHeight: number): VirtualRows {
  const [, rerender] = useReducer((renders: number) => renders + 1, 0);
  const options: VirtualizerOptions<HTMLElement, HTMLElement> = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    scrollPaddingStart: rowHeight,
    paddingStart: rowHeight,
    overscan: OVERSCAN,
    onChange: () => rerender(undefined),
  };
  const [virtualizer] = useState(() => new Virtualizer(options));
  virtualizer.setOptions(options);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  const viewHeight = virtualizer.scrollRect?.height ?? 0;
  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    slots: Math.ceil(viewHeight / rowHeight) + 2 * OVERSCAN + 2,
    page: Math.max(1, Math.floor(viewHeight / rowHeight) - 2),
    reveal: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}
