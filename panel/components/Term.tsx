import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { TermTip } from './TermTip.tsx';
import type { TermId } from './terms.ts';
import './term.css';

/** `peek` goes with the pointer, `pinned` was asked for and stays until the keyboard leaves. */
type Showing = 'nothing' | 'peek' | 'pinned';

/** A term of the field, explained in one line to who points at it, focuses it or presses it. */
export function Term({ id, children }: { id: TermId; children: ComponentChildren }) {
  const [showing, setShowing] = useState<Showing>('nothing');
  const word = useRef<HTMLButtonElement>(null);
  const tipId = useId();
  const isOpen = showing !== 'nothing';

  function peek(): void {
    if (!isOpen) setShowing('peek');
  }

  function onPointerLeave(): void {
    if (showing === 'peek') setShowing('nothing');
  }

  function onFocusOut({ currentTarget, relatedTarget }: FocusEvent): void {
    const stays =
      currentTarget instanceof Node && relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
    if (!stays) setShowing('nothing');
  }

  function onClick(): void {
    // Not every browser focuses what is pressed.
    word.current?.focus();
    setShowing(showing === 'pinned' ? 'nothing' : 'pinned');
  }

  return (
    <span
      class="term"
      data-term={id}
      onPointerEnter={({ pointerType }) => pointerType === 'mouse' && peek()}
      onPointerLeave={onPointerLeave}
      onFocusOut={onFocusOut}
    >
      <button
        ref={word}
        type="button"
        class="term-word"
        aria-expanded={isOpen}
        aria-describedby={isOpen ? tipId : undefined}
        onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && peek()}
        onClick={onClick}
      >
        {children}
      </button>
      {isOpen && <TermTip term={id} id={tipId} beside={word} onEscape={() => setShowing('nothing')} />}
    </span>
  );
}
