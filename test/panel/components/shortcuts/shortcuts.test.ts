import { expect, test } from 'vitest';
import { commandOf, keysOf } from '../../../../panel/components/shortcuts/shortcuts.ts';

const PC = 'Linux x86_64';
const MAC = 'MacIntel';

test.each([
  ['Ctrl+e', PC, 'record'],
  ['Ctrl+E', PC, 'record'],
  ['Ctrl+l', PC, 'clear'],
  ['Ctrl+f', PC, 'filter'],
  ['Ctrl+k', PC, null],
  ['Meta+e', PC, null],
  ['Ctrl+Shift+e', PC, null],
  ['Ctrl+Alt+e', PC, null],
  ['e', PC, null],
  ['Shift+?', PC, 'help'],
  ['?', MAC, 'help'],
  ['Ctrl+?', PC, null],
  ['Meta+e', MAC, 'record'],
  ['Meta+k', MAC, 'clear'],
  ['Ctrl+l', MAC, 'clear'],
  ['Meta+f', MAC, 'filter'],
  // These go to the end of a line and one character on.
  ['Ctrl+e', MAC, null],
  ['Ctrl+f', MAC, null],
])('%s on %s is %j', (chord, platform, command) => {
  const held = chord.split('+');
  const event = {
    key: held.at(-1) ?? '',
    ctrlKey: held.includes('Ctrl'),
    metaKey: held.includes('Meta'),
    altKey: held.includes('Alt'),
    shiftKey: held.includes('Shift'),
  };
  expect(commandOf(event, platform)).toBe(command);
});

test('a Mac is told ⌘', () => {
  expect([keysOf('clear', PC), keysOf('clear', MAC), keysOf('record', MAC)]).toEqual(['Ctrl+L', '⌘K', '⌘E']);
});
