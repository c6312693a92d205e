import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../Icon.tsx';
import { MenuList } from './MenuList.tsx';
import type { MenuAction, Submenu } from './menu-item.ts';

interface MenuEntryProps {
  item: MenuAction | Submenu;
  /** Whether the keys act on it. */
  active: boolean;
  /** Whether its submenu is shown. */
  open: boolean;
  onEnter: () => void;
  onOpen: () => void;
  onShut: () => void;
  onRun: (action: MenuAction) => void;
}

const isSubmenu = (item: MenuAction | Submenu): item is Submenu => 'items' in item;

/** What screen readers are told of it besides its words. */
function stateOf(item: MenuAction | Submenu, open: boolean) {
  if (isSubmenu(item)) return { 'aria-haspopup': 'menu', 'aria-expanded': open } as const;
  return { 'aria-checked': item.checked, 'aria-disabled': item.disabled };
}

function Words({ item }: { item: MenuAction | Submenu }) {
  if (isSubmenu(item)) {
    return (
      <>
        <span class="menu-label">{item.label}</span>
        <Icon name="more" />
      </>
    );
  }
  return (
    <>
      <span class="menu-check">{item.checked && <Icon name="check" />}</span>
      <span class="menu-label">{item.label}</span>
      {item.keys && <kbd class="menu-keys">{item.keys}</kbd>}
    </>
  );
}

/** One line of a menu. */
export function MenuEntry({ item, active, open, onEnter, onOpen, onShut, onRun }: MenuEntryProps) {
  const line = useRef<HTMLButtonElement>(null);
  const isOver = useRef(false);
  const isDisabled = 'run' in item && item.disabled === true;

  useEffect(() => {
    if (active && !open) line.current?.focus();
  }, [active, open]);

  function act(): void {
    if (isDisabled) return;
    if (isSubmenu(item)) onOpen();
    else onRun(item);
  }

  /** That a menu opens under a pointer at rest is no wish of its owner, so it is the first move that counts. */
  function onPointerMove(): void {
    if (isOver.current) return;
    isOver.current = true;
    onEnter();
    if (!open) line.current?.focus();
  }

  function onPointerLeave(): void {
    isOver.current = false;
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'ArrowRight' || !isSubmenu(item)) return;
    event.preventDefault();
    event.stopPropagation();
    onOpen();
  }

  return (
    <div role="none" onPointerMove={onPointerMove} onPointerLeave={onPointerLeave}>
      <button
        type="button"
        class="menu-item"
        ref={line}
        role={'checked' in item ? 'menuitemcheckbox' : 'menuitem'}
        tabIndex={-1}
        {...stateOf(item, open)}
        onClick={act}
        onKeyDown={onKeyDown}
      >
        <Words item={item} />
      </button>
      {open && isSubmenu(item) && (
        <MenuList
          label={item.label}
          items={item.items}
          around={() => line.current?.getBoundingClientRect() ?? new DOMRect()}
          onRun={onRun}
          onBack={onShut}
        />
      )}
    </div>
  );
}
