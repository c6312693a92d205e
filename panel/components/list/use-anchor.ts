import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { anchoredTop, type Shown, type View } from './anchor.ts';

/**
 * Scrolls a list whose lines have changed, so that what is being read stays where it is.
 *
 * @param lineHeight pixels, also of the header that stays above the lines
 */
export function useAnchor(scroller: RefObject<HTMLElement | null>, shown: Shown, lineHeight: number): void {
  const before = useRef(shown);
  const { current: was } = before;
  // Asked before the lines are drawn: a shorter list may not be able to scroll that far any more.
  const view = was.entries !== shown.entries && scroller.current ? viewOf(scroller.current) : null;

  useLayoutEffect(() => {
    before.current = shown;
    if (view === null || scroller.current === null) return;
    const top = anchoredTop(was, shown, view, lineHeight);
    if (top !== null) scroller.current.scrollTop = Math.min(top, scroller.current.scrollHeight);
  });
}

function viewOf({ scrollTop, clientHeight, scrollHeight }: HTMLElement): View {
  return { top: scrollTop, height: clientHeight, isAtEnd: scrollTop + clientHeight >= scrollHeight - 1 };
}
