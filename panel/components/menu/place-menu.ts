/** Edges in pixels, as `getBoundingClientRect` gives them. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Where a menu goes: right of what it belongs to and from its top down; on the other side where there is no room, and
 * never outside the window.
 * @param around what it belongs to: a point or an item of another menu
 * @returns its left upper corner in pixels
 */
export function placeMenu(around: Edges, menu: Size, window: Size): { readonly x: number; readonly y: number } {
  return {
    x: startOf(around.right, around.left, menu.width, window.width),
    y: startOf(around.top, around.bottom, menu.height, window.height),
  };
}

function startOf(from: number, otherwiseTo: number, length: number, room: number): number {
  if (from + length <= room) return from;
  if (otherwiseTo >= length) return otherwiseTo - length;
  return Math.max(0, room - length);
}
