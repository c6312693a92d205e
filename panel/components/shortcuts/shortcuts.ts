import { type TextKey, text } from '../../texts.ts';

/** A key with a modifier and nothing else held; without one, Shift is part of how the key is typed. */
export interface Chord {
  readonly modifier: 'ctrl' | 'meta' | null;
  readonly key: string;
}

/** What has a shortcut wherever the focus is. */
export type Command = 'record' | 'clear' | 'filter' | 'help';

type Platform = 'pc' | 'mac';

const ctrl = (key: string): Chord => ({ modifier: 'ctrl', key });
const plain = (key: string): Chord => ({ modifier: null, key });
const meta = (key: string): Chord => ({ modifier: 'meta', key });

/** As in the Network panel; the first is the one that is told. On a Mac, Ctrl and these letters edit text. */
const CHORDS: Readonly<Record<Command, Readonly<Record<Platform, readonly Chord[]>>>> = {
  record: { pc: [ctrl('e')], mac: [meta('e')] },
  clear: { pc: [ctrl('l')], mac: [meta('k'), ctrl('l')] },
  filter: { pc: [ctrl('f')], mac: [meta('f')] },
  help: { pc: [plain('?')], mac: [plain('?')] },
};

const COMMANDS = Object.keys(CHORDS) as Command[];

const MODIFIERS: Readonly<Record<'ctrl' | 'meta', TextKey>> = { ctrl: 'keys_ctrl', meta: 'keys_meta' };

const platformOf = (name: string): Platform => (/^(mac|iphone|ipad)/i.test(name) ? 'mac' : 'pc');

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The command of a key; null where it is of none. */
export function commandOf(event: Pressed, platform: string): Command | null {
  if (event.altKey || (event.ctrlKey && event.metaKey)) return null;
  const modifier = event.ctrlKey ? 'ctrl' : event.metaKey ? 'meta' : null;
  if (modifier !== null && event.shiftKey) return null;
  const key = event.key.toLowerCase();
  const isMeant = (chord: Chord) => chord.modifier === modifier && chord.key === key;
  return COMMANDS.find((command) => CHORDS[command][platformOf(platform)].some(isMeant)) ?? null;
}

/** The keys of a command, as the reader's keyboard has them. */
export function keysOf(command: Command, platform: string = navigator.platform): string {
  const [chord] = CHORDS[command][platformOf(platform)];
  if (!chord?.modifier) return chord?.key ?? '';
  return text(MODIFIERS[chord.modifier], chord.key.toUpperCase());
}
