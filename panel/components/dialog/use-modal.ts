import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Shows a dialog above all else. Escape closes it and nothing besides. Whoever closes it does so by its own `close`, which
 * gives the focus back; that it is taken away does not.
 */
export function useModal(): RefObject<HTMLDialogElement | null> {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Else the first button has the focus, which is the one that closes.
    shown?.querySelector<HTMLElement>(':checked')?.focus();

    function onKeyDown(event: KeyboardEvent): void {
      if (event.key !== 'Escape') return;
      // Before anybody else, wherever the focus is: DevTools would open its drawer.
      event.stopPropagation();
      event.preventDefault();
      shown?.close();
    }

    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
  return dialog;
}
