import type { MenuItem } from './menu-item.ts';

/** Milliseconds after which a letter begins a new word. */
const WORD_ENDS_AFTER = 500;

/** What has been typed to find an item, and when last, by the clock of the events. */
export interface Typed {
  readonly word: string;
  readonly at: number;
}

export const NOTHING_TYPED: Typed = { word: '', at: Number.NEGATIVE_INFINITY };

export function type({ word, at }: Typed, key: string, now: number): Typed {
  const isNew = now - at > WORD_ENDS_AFTER;
  return { word: (isNew ? '' : word) + key.toLowerCase(), at: now };
}

const isItem = (item: MenuItem | undefined): boolean => item !== undefined && item !== 'separator';

function next(items: readonly MenuItem[], from: number, step: 1 | -1): number {
  const count = items.length;
  for (let tried = 1; tried <= count; tried += 1) {
    const place = (((from + step * tried) % count) + count) % count;
    if (isItem(items[place])) return place;
  }
  return from;
}

/** The item that a key leads to, round the ends; null where the key is not about moving. `from` is -1 at no item. */
export function targetItem(key: string, items: readonly MenuItem[], from: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return next(items, from, 1);
    case 'ArrowUp':
      return next(items, Math.max(from, 0), -1);
    case 'Home':
      return next(items, -1, 1);
    case 'End':
      return next(items, 0, -1);
    default:
      return null;
  }
}

/** The next item that begins with the word; one letter typed again goes on to the next such item. */
export function itemOfWord(word: string, items: readonly MenuItem[], from: number): number | null {
  const letters = new Set(word);
  const wanted = letters.size === 1 ? word.slice(0, 1) : word;
  const first = wanted.length === 1 ? from + 1 : Math.max(from, 0);
  const places = items.map((_, place) => (place + first) % items.length);
  const found = places.find((place) => {
    const item = items[place];
    return item !== undefined && item !== 'separator' && item.label.toLowerCase().startsWith(wanted);
  });
  return found ?? null;
}
