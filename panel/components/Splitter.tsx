import { useRef, useState } from 'preact/hooks';
import { text } from '../texts.ts';

const LEAST = 15;
const MOST = 85;
const STEP = 5;

/** The line between list and details: drag it, or move it with the arrow keys. */
export function Splitter() {
  const line = useRef<HTMLDivElement>(null);
  // Null until it is moved: theme.css knows what suits the width.
  const [share, setShare] = useState<number | null>(null);

  function move(percent: number): void {
    const rounded = Math.round(Math.min(MOST, Math.max(LEAST, percent)));
    line.current?.parentElement?.style.setProperty('--list-share', `${rounded}%`);
    setShare(rounded);
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
    move((share ?? 45) + steps);
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
      aria-valuenow={share ?? 45}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onKeyDown={onKeyDown}
    />
  );
}
