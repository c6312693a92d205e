/** From what is explained to the tip, and from the tip to the edge of the window, in pixels. */
const GAP = 4;
const EDGE = 8;

type Box = Pick<DOMRect, 'left' | 'top' | 'bottom'>;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Where a tip goes: under what it explains, above it where there is no room below, and never past an edge of the window.
 * All in pixels of the window.
 */
export function tipPlace({ left, top, bottom }: Box, tip: Size, within: Size): { left: number; top: number } {
  const fitsBelow = bottom + GAP + tip.height + EDGE <= within.height;
  return {
    left: Math.max(EDGE, Math.min(left, within.width - EDGE - tip.width)),
    top: Math.max(EDGE, fitsBelow ? bottom + GAP : top - GAP - tip.height),
  };
}
