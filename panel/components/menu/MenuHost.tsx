import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { MenuList } from './MenuList.tsx';
import { type MenuAction, type MenuOpening, OpenMenu } from './menu-item.ts';
import './menu.css';

interface MenuProps {
  opening: MenuOpening;
  onClose: () => void;
}

/** The menu that is open. Whatever is done elsewhere closes it, as it does any menu of the system. */
function Menu({ opening, onClose }: MenuProps) {
  const frame = useRef<HTMLDivElement>(null);
  const returnTo = useRef(document.activeElement);
  const { x, y } = opening.at;

  function close(): void {
    const hasFocus = frame.current?.contains(document.activeElement);
    if (hasFocus && returnTo.current instanceof HTMLElement) returnTo.current.focus();
    onClose();
  }

  useEffect(() => {
    function onElsewhere({ target }: Event): void {
      const isInside = target instanceof Node && frame.current?.contains(target);
      if (!isInside) onClose();
    }
    function onShortcut({ key, ctrlKey, metaKey }: KeyboardEvent): void {
      // The panel's shortcuts have had their turn, so that what is under the menu may be another now.
      if ((ctrlKey || metaKey) && key.length === 1) close();
    }
    // New rows may move the list by themselves; that is no reason, so it is the wheel that counts.
    const elsewhere = ['pointerdown', 'wheel', 'focusin'];
    for (const type of elsewhere) window.addEventListener(type, onElsewhere, { capture: true, passive: true });
    window.addEventListener('keydown', onShortcut, true);
    window.addEventListener('blur', onClose);
    window.addEventListener('resize', onClose);
    return () => {
      for (const type of elsewhere) window.removeEventListener(type, onElsewhere, { capture: true });
      window.removeEventListener('keydown', onShortcut, true);
      window.removeEventListener('blur', onClose);
      window.removeEventListener('resize', onClose);
    };
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    // Else DevTools would take it; Escape opens its drawer.
    event.stopPropagation();
    if (event.key !== 'Escape' && event.key !== 'Tab') return;
    event.preventDefault();
    close();
  }

  function onRun(action: MenuAction): void {
    // First the focus goes back, so that what the action focuses keeps it.
    close();
    action.run();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the menu inside takes the keys; this is for those left over.
    <div ref={frame} onKeyDown={onKeyDown} onContextMenu={(event) => event.preventDefault()}>
      <MenuList
        label={opening.label}
        items={opening.items}
        around={() => ({ left: x, right: x, top: y, bottom: y })}
        onRun={onRun}
        onBack={null}
      />
    </div>
  );
}

/** Lets everything inside open menus. */
export function MenuHost({ children }: { children: ComponentChildren }) {
  const [opening, setOpening] = useState<MenuOpening | null>(null);
  return (
    <OpenMenu.Provider value={setOpening}>
      {children}
      {opening && <Menu key={opening} opening={opening} onClose={() => setOpening(null)} />}
    </OpenMenu.Provider>
  );
}
