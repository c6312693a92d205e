import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

/** Where sentences are said. */
const FOLDERS = ['src', 'panel'];

/**
 * What a module tags with `sentence` of src/sentence.ts, in English, with `$1` to `$9` for the values.
 *
 * @param {string} path whose ending says what it is written in
 * @param {string} code
 * @returns {string[]} in its order
 */
export function sentencesIn(path, code) {
  /** @type {string[]} */
  const found = [];
  visit(parseSync(path, code).program, (node) => {
    if (node.type !== 'TaggedTemplateExpression' || node.tag.name !== 'sentence') return;
    /** @type {string[]} */
    const pieces = node.quasi.quasis.map((/** @type {any} */ { value }) => value.cooked);
    found.push(pieces.reduce((before, piece, place) => `${before}$${place}${piece}`));
  });
  return found;
}

/** @returns {string[]} those of the whole source, each once */
export function allSentences() {
  const paths = FOLDERS.flatMap((folder) =>
    readdirSync(`${ROOT}${folder}`, { recursive: true, encoding: 'utf8' }).map((path) => `${ROOT}${folder}/${path}`),
  );
  const modules = paths.filter((path) => /\.tsx?$/.test(path)).sort();
  return [...new Set(modules.flatMap((path) => sentencesIn(path, readFileSync(path, 'utf8'))))];
}

/** @param {any} node of a syntax tree @param {(node: any) => void} see */
function visit(node, see) {
  if (typeof node !== 'object' || node === null) return;
  if (typeof node.type === 'string') see(node);
  for (const part of Object.values(node)) visit(part, see);
}
