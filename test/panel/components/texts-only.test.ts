import { readdirSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import english from '../../../_locales/en/messages.json' with { type: 'json' };

/** A node of ESTree, with JSX. */
interface Node {
  readonly type: string;
  readonly [part: string]: unknown;
}

/** Attributes, and properties of data, that a reader sees or hears. */
const SAID =
  /^(title|alt|label|word|heading|hint|placeholder|aria-(label|description|roledescription|valuetext|placeholder))$/;

/** Products, and what stays English because it is in reports, too. */
const SAME = /^(CORS Verdict|MDN|The page may read the answer with the change that Try it makes .*)$/;

const isNode = (part: unknown): part is Node => typeof part === 'object' && part !== null && 'type' in part;

/** What a node is made of, but its name. */
const partsOf = ({ key: _, ...node }: Node): readonly Node[] => Object.values(node).flat().filter(isNode);

/** What is thrown is for whoever reads the code or calls it from a script. */
function walk(node: Node, visit: (node: Node) => void): void {
  if (node.type === 'ThrowStatement') return;
  visit(node);
  for (const part of partsOf(node)) walk(part, visit);
}

/** The words that an expression may come to, where they stand in it. */
function wordsOf(node: unknown): readonly string[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'JSXText':
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return partsOf(node).flatMap((part) => (part.type === 'TemplateElement' ? cooked(part) : []));
    case 'JSXExpressionContainer':
      return wordsOf(node.expression);
    case 'ConditionalExpression':
      return [...wordsOf(node.consequent), ...wordsOf(node.alternate)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return node.operator === '===' || node.operator === '!==' ? [] : [...wordsOf(node.left), ...wordsOf(node.right)];
    default:
      return [];
  }
}

const cooked = ({ value }: Node): readonly string[] => [String((value as { cooked?: unknown }).cooked ?? '')];

/** Where a node puts words on the screen. */
function shownBy(node: Node): readonly unknown[] {
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') return node.children as readonly unknown[];
  const name = node.type === 'JSXAttribute' ? node.name : node.type === 'Property' && node.key;
  return isNode(name) && SAID.test(String(name.name)) ? [node.value] : [];
}

const SENTENCE = /\p{L}{2,}[,:;]? \p{L}{2,}/u;

/** Sentences anywhere else: they begin with a capital or end with a stop, which no class and no selector does. */
function sentenceOf(node: Node): readonly string[] {
  const words = node.type === 'Literal' || node.type === 'TemplateLiteral' ? wordsOf(node) : [];
  return words.filter((word) => SENTENCE.test(word) && (/^\s*\p{Lu}/u.test(word) || /[.…]\s*$/.test(word)));
}

/** Data hold names of texts, and of counted ones the stem. */
const isName = (word: string): boolean => word in english || `${word}_other` in english;

/** What a file says that is not from `_locales`. */
function literalsIn(path: string): readonly string[] {
  const found = new Set<string>();
  walk(parseSync(path, readFileSync(path, 'utf8')).program as unknown as Node, (node) => {
    for (const word of [...shownBy(node).flatMap(wordsOf), ...sentenceOf(node)]) {
      if (/\p{L}/u.test(word) && !SAME.test(word.trim()) && !isName(word)) found.add(word.trim());
    }
  });
  return [...found];
}

const FILES = [
  ...readdirSync('panel/components', { recursive: true, encoding: 'utf8' }).map((path) => `panel/components/${path}`),
  ...readdirSync('panel').map((path) => `panel/${path}`),
].filter((path) => /\.tsx?$/.test(path));

test('no component says anything that is not from _locales', () => {
  const said = FILES.flatMap((path) => literalsIn(path).map((words) => `${path}: ${words}`));
  expect(said, 'Give it a name in _locales/en/messages.json and say it by text() or phrase()').toEqual([]);
});
