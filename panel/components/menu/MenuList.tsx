import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MenuEntry } from './MenuEntry.tsx';
import type { MenuAction, MenuItem } from './menu-item.ts';
import { itemOfWord, NOTHING_TYPED, targetItem, type } from './menu-keys.ts';
import { type Edges, placeMenu } from './place-menu.ts';

/** Milliseconds that the pointer may cross other items on its way into a submenu. */
const CROSSING = 200;

interface MenuListProps {
  label: string;
  items: readonly MenuItem[];
  /** What it is placed beside. */
  around: () => Edges;
  onRun: (action: MenuAction) => void;
  /** Back to the menu that this one belongs to; null where there is none. */
  onBack: (() => void) | null;
}

/** A menu or a submenu, at its place, with its keys. */
export function MenuList({ label, items, around, onRun, onBack }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(() => targetItem('Home', items, -1) ?? -1);
  const [open, setOpen] = useState<number | null>(null);
  const typed = useRef(NOTHING_TYPED);
  const crossing = useRef(0);

  useLayoutEffect(() => {
    const shown = list.current;
    if (shown === null) return;
    // Above all else, and measured from the window's corner, whatever it is rendered in.
    shown.showPopover();
    const { x, y } = placeMenu(around(), shown.getBoundingClientRect(), {
      width: document.documentElement.clientWidth,
      height: document.documentElement.clientHeight,
    });
    shown.style.left = `${x}px`;
    shown.style.top = `${y}px`;
    return () => clearTimeout(crossing.current);
  }, []);

  function goTo(place: number): void {
    setActive(place);
    setOpen(null);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const isHere = event.target instanceof Element && event.target.closest('.menu') === list.current;
    if (!isHere || event.altKey || event.ctrlKey || event.metaKey) return;
    const target = targetOf(event);
    if (target !== null) goTo(target);
    else if (onBack && (event.key === 'ArrowLeft' || event.key === 'Escape')) onBack();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function targetOf({ key, timeStamp }: KeyboardEvent): number | null {
    if (key.length !== 1 || key === ' ') return targetItem(key, items, active);
    typed.current = type(typed.current, key, timeStamp);
    return itemOfWord(typed.current.word, items, active);
  }

  function onEnter(place: number): void {
    setActive(place);
    clearTimeout(crossing.current);
    const item = items[place];
    const isSubmenu = typeof item === 'object' && 'items' in item;
    crossing.current = window.setTimeout(() => setOpen(isSubmenu ? place : null), CROSSING);
  }

  return (
    <div
      class="menu"
      ref={list}
      popover="manual"
      role="menu"
      aria-label={label}
      data-testid="menu"
      onKeyDown={onKeyDown}
    >
      {items.map((item, place) =>
        item === 'separator' ? (
          <hr key={place} />
        ) : (
          <MenuEntry
            key={place}
            item={item}
            active={place === active}
            open={place === open}
            onEnter={() => onEnter(place)}
            onOpen={() => setOpen(place)}
            onShut={() => goTo(place)}
            onRun={onRun}
          />
        ),
      )}
    </div>
  );
}
