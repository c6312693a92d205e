import { useEffect, useRef } from 'preact/hooks';
import { type Command, commandOf } from './shortcuts.ts';

const isTyping = ({ target }: Event): boolean => target instanceof Element && target.matches('input, textarea, select');

/**
 * Does what a shortcut asks for, wherever the focus is. Listens before anybody else and keeps the key to itself: DevTools
 * has shortcuts of its own for the same keys and takes what reaches the document.
 */
export function useShortcuts(actions: Readonly<Record<Command, () => void>>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const command = commandOf(event, navigator.platform);
      if (command === null || (isTyping(event) && !event.ctrlKey && !event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) latest.current[command]();
    }
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, []);
}
