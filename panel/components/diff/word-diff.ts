import { diffArrays } from 'diff';
import { caseOf, isSameWord, piece, type ValuePiece } from './value-piece.ts';

/** More changes than these are not read one by one; it also bounds the time that a hostile value can take. */
const MOST_CHANGES = 120;

/** A word whole, everything else by the character: what differs is then a scheme, a label of a host, a slash. */
const WORDS = /[\p{L}\p{M}\p{N}_-]+|./gsu;

/** A stretch in the place of another; where one begins or ends with the other, what is more in the longer is the difference. */
function replacementOf(actual: string, expected: string): ValuePiece[] {
  if (actual === '') return [piece('added', '', expected)];
  if (expected === '') return [piece('removed', actual, '')];
  const [shorter, longer] = actual.length < expected.length ? [actual, expected] : [expected, actual];
  const same = piece('same', shorter, shorter);
  const more = (text: string) => (longer === actual ? piece('removed', text, '') : piece('added', '', text));
  if (longer.startsWith(shorter)) return [same, more(longer.slice(shorter.length))];
  if (longer.endsWith(shorter)) return [more(longer.slice(0, -shorter.length)), same];
  return [piece('replaced', actual, expected)];
}

/** Where two values part, word by word. */
export function diffWords(actual: string, expected: string): ValuePiece[] {
  const [left, right] = [actual.match(WORDS) ?? [], expected.match(WORDS) ?? []];
  const changes = diffArrays(left, right, { comparator: isSameWord, maxEditLength: MOST_CHANGES });
  if (!changes) return [piece('replaced', actual, expected)];

  const pieces: ValuePiece[] = [];
  let [from, to] = [0, 0];
  let [gone, come] = ['', ''];
  const settle = () => {
    if (gone !== '' || come !== '') pieces.push(...replacementOf(gone, come));
    [gone, come] = ['', ''];
  };
  for (const { added, removed, count } of changes) {
    const before = left.slice(from, added ? from : from + count);
    const after = right.slice(to, removed ? to : to + count);
    [from, to] = [from + before.length, to + after.length];
    if (added || removed) {
      gone += before.join('');
      come += after.join('');
      continue;
    }
    settle();
    pieces.push(...before.flatMap((word, place) => caseOf(word, after[place] ?? '')));
  }
  settle();
  return pieces;
}
