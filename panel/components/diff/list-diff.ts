import { parseTokenList } from '../../../src/http/token-list.ts';
import { caseOf, isSameWord, piece, type ValuePiece } from './value-piece.ts';

/** Lists whose order says nothing. Methods are told apart by case, names of headers are not. */
const LISTS: ReadonlyMap<string, 'by-case' | 'any-case'> = new Map([
  ['access-control-allow-methods', 'by-case'],
  ['access-control-allow-headers', 'any-case'],
  ['access-control-expose-headers', 'any-case'],
  ['vary', 'any-case'],
]);

/** What of the other list an element stands for: the same, or one that is it but for case and that nothing else stands for. */
function partnerOf(element: string, others: readonly string[], own: readonly string[], byCase: boolean): string | null {
  const same = others.find((other) => (byCase ? other === element : isSameWord(other, element)));
  return same ?? others.find((other) => isSameWord(other, element) && !own.includes(other)) ?? null;
}

/** Two lists by their elements, wherever they stand; what is missing comes last. Null where one of them is no list. */
export function diffLists(header: string, actual: string, expected: string): ValuePiece[] | null {
  const list = LISTS.get(header.toLowerCase());
  const [left, right] = [parseTokenList(actual), parseTokenList(expected)];
  if (!list || left === 'failure' || right === 'failure') return null;

  const pieces: ValuePiece[] = [];
  const kept = new Set<string>();
  let end = 0;
  for (const element of left) {
    const start = actual.indexOf(element, end);
    const before = actual.slice(end, start);
    const partner = partnerOf(element, right, left, list === 'by-case');
    end = start + element.length;
    if (partner === null) {
      pieces.push(piece('removed', before + element, ''));
      continue;
    }
    const isFirst = kept.size === 0;
    pieces.push(piece(isFirst ? 'removed' : 'same', before, isFirst ? '' : before));
    pieces.push(...(list === 'by-case' ? caseOf(element, partner) : [piece('same', element, element)]));
    kept.add(partner);
  }
  for (const element of right.filter((other) => !kept.has(other))) {
    pieces.push(piece('added', '', kept.size === 0 ? element : `, ${element}`));
    kept.add(element);
  }
  return pieces;
}
