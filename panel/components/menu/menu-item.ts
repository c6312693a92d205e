import { createContext } from 'preact';

/** Something that a menu offers to do. */
export interface MenuAction {
  readonly label: string;
  /** The keys that do the same, for the reader. */
  readonly keys?: string;
  /** Present where it is a choice that is on or off. */
  readonly checked?: boolean;
  readonly disabled?: boolean;
  run(): void;
}

export interface Submenu {
  readonly label: string;
  readonly items: readonly MenuItem[];
}

export type MenuItem = MenuAction | Submenu | 'separator';

/** A menu to show, at a point of the window in pixels. */
export interface MenuOpening {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly at: { readonly x: number; readonly y: number };
}

/** Shows a menu in the place of any that is open; the App hosts it. */
export const OpenMenu = createContext<(opening: MenuOpening) => void>(() => {
  throw new Error('There is no App around this that could show a menu.');
});
