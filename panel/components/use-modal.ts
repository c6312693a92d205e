import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Shows a dialog above all else as long as it is there. Escape closes it and nothing besides. */
export function useModal(onClose: () => void): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    // Else the first button has the focus, which is the one that closes.
    dialog.current?.querySelector<HTMLElement>(':checked')?.focus();

    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape') return;
      // Before anybody else, wherever the focus is: DevTools would open its drawer.
      event.stopPropagation();
      event.preventDefault();
      close.current();
    }

    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.removeEventListener('keydown', onKeyDown, true);
      // The browser gives the focus back only to who closes a dialog; this one is taken away.
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return dialog;
}
