import { useEffect, useRef } from 'preact/hooks';

/**
 * Calls an action for Ctrl (⌘ on a Mac) and a letter, wherever the focus is. Listens before anybody else and keeps the
 * key to itself: DevTools has shortcuts of its own for the same keys and takes what reaches the document.
 */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      const action = wanted ? latest.current[event.key.toLowerCase()] : undefined;
      if (action === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      action();
    }
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
