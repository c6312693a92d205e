import { DOMParser, type Node } from '@xmldom/xmldom';
import { parse as parseToml } from 'smol-toml';
import { parseAst } from 'vite';
import { parse as parseYaml } from 'yaml';
import type { Syntax } from '../../src/fixes/frameworks/framework.ts';
import { type LiteralReader, READERS, runWithFile } from './literal-readers.ts';

/** What a snippet is to the parser of its language, as plain data: the texts in it are the strings of its leaves. */
type Parser = (snippet: string) => unknown;

/** A parser takes all at once, since some are processes that take their time to start. */
export type BatchParser = (snippets: readonly string[]) => readonly unknown[];

const one =
  (parse: Parser): BatchParser =>
  (snippets) =>
    snippets.map(parse);

/** Where something stands, and how it was spelled, is not what it is. */
const withoutPlaces = (tree: unknown): unknown =>
  JSON.parse(
    JSON.stringify(tree, (key, value) => (['start', 'end', 'raw', 'range'].includes(key) ? undefined : value)),
  );

const plainXml = (node: Node): unknown => ({
  name: node.nodeName,
  value: node.nodeValue,
  children: Array.from(node.childNodes ?? [], plainXml),
  attributes: 'attributes' in node ? Array.from((node.attributes ?? []) as ArrayLike<Node>, plainXml) : [],
});

const PYTHON = `import ast, json, sys
def plain(node):
    if isinstance(node, list): return [plain(each) for each in node]
    if isinstance(node, ast.AST): return [type(node).__name__, [plain(each) for _, each in ast.iter_fields(node)]]
    return node if isinstance(node, (str, int, type(None))) else repr(node)
print(json.dumps([plain(ast.parse(each)) for each in json.load(open(sys.argv[1]))]))`;

/** Code and literals by turns, for want of a small parser. Outside of its literals no snippet has a quote. */
const byLiterals =
  (read: LiteralReader): BatchParser =>
  (snippets) =>
    snippets.map((snippet) =>
      snippet.split(/("(?:[^"\\]|\\.)*")/s).map((part, at) => {
        if (at % 2 === 1) return read([part])[0];
        if (/["']/.test(part)) throw new Error(`A literal has no end: ${part}`);
        return part;
      }),
    );

export const PARSERS: Readonly<Partial<Record<Syntax, BatchParser>>> = {
  javascript: one((snippet) => withoutPlaces(parseAst(snippet))),
  typescript: one((snippet) => withoutPlaces(parseAst(snippet, { lang: 'ts' }))),
  json: one((snippet) => JSON.parse(snippet)),
  yaml: one((snippet) => parseYaml(snippet)),
  toml: one((snippet) => parseToml(snippet)),
  xml: one((snippet) => {
    const onError = (level: string, message: string) => {
      throw new Error(`${level}: ${message}`);
    };
    return plainXml(new DOMParser({ onError }).parseFromString(`<all>${snippet}</all>`, 'text/xml') as Node);
  }),
  python: (snippets) =>
    JSON.parse(runWithFile('snippets.json', JSON.stringify(snippets), 'python3', ['-c', PYTHON]).toString()),
  csharp: byLiterals(READERS.csharp),
  rust: byLiterals(READERS.rust),
};

/** All strings in plain data, names of properties among them. */
export function stringsIn(tree: unknown): readonly string[] {
  if (typeof tree === 'string') return [tree];
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([name, value]) => [...(Array.isArray(tree) ? [] : [name]), ...stringsIn(value)]);
}

/** The same tree with every string in it, but names of properties, replaced. */
export function withStrings(tree: unknown, replace: (text: string) => string): unknown {
  if (typeof tree === 'string') return replace(tree);
  if (Array.isArray(tree)) return tree.map((each) => withStrings(each, replace));
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([name, value]) => [name, withStrings(value, replace)]));
}
