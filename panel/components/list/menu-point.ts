/** Of a `contextmenu` event that a mouse caused; keys have another, wherever the pointer is. */
const SECONDARY = 2;

/** Where a menu belongs, in pixels of the window: at the pointer, or below what the keys asked it for. */
export function menuPoint(event: MouseEvent, place: Element | null): { readonly x: number; readonly y: number } {
  const box = place?.getBoundingClientRect();
  if (event.button === SECONDARY || box === undefined) return { x: event.clientX, y: event.clientY };
  return { x: box.left, y: box.bottom };
}
