import type { Signal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../texts.ts';

const LEAST = 15;
const MOST = 85;
const STEP = 5;
/** About what theme.css gives the list. */
const UNMOVED = 45;

/**
 * The line between list and details: drag it, or move it with the arrow keys. Until it is moved the share is null: theme.css
 * knows what suits the width.
 */
export function Splitter({ share }: { share: Signal<number | null> }) {
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (share.value === null) return;
    line.current?.parentElement?.style.setProperty('--list-share', `${share.value}%`);
  }, [share.value]);

  function move(percent: number): void {
    share.value = Math.round(Math.min(MOST, Math.max(LEAST, percent)));
  }

  function onPointerMove(event: PointerEvent): void {
    const panes = line.current?.parentElement;
    if (!panes || !line.current?.hasPointerCapture(event.pointerId)) return;
    const box = panes.getBoundingClientRect();
    const stacked = getComputedStyle(panes).flexDirection === 'column';
    const part = stacked ? (event.clientY - box.top) / box.height : (event.clientX - box.left) / box.width;
    move(part * 100);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const steps = { ArrowLeft: -STEP, ArrowUp: -STEP, ArrowRight: STEP, ArrowDown: STEP }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    move((share.value ?? UNMOVED) + steps);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be moved.
    <div
      ref={line}
      class="splitter"
      role="separator"
      tabIndex={0}
      aria-label={text('splitter')}
      aria-valuemin={LEAST}
      aria-valuemax={MOST}
      aria-valuenow={share.value ?? UNMOVED}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
