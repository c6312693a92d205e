// Writes docs/report.schema.json: the shapes of src/exports/report-schema.ts, described by the comments of their types; with --check it only says whether it is stale.
// node scripts/schema.mjs [--check]
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toJsonSchema } from '@valibot/to-json-schema';
import { loadSource } from './bench/load-source.mjs';
import { runMain, StepError, say } from './step.mjs';

const ROOT = new URL('../', import.meta.url);
const FILE = fileURLToPath(new URL('docs/report.schema.json', ROOT));

/** Where the types are. */
const SOURCES = [
  'src/exports/report.ts',
  'src/exports/reported-hop.ts',
  'src/exports/reported-call.ts',
  'src/exports/placeholder.ts',
  'src/cors/verdict.ts',
  'src/exchange/exchange.ts',
  'src/exchange/call-site.ts',
];

/** @typedef {{ $ref?: string; description?: string; properties?: Record<string, Schema>; $defs?: Record<string, Schema> }} Schema */

/**
 * docs/report.schema.json as it has to be.
 *
 * @param {typeof import('../src/exports/report-schema.ts').SHAPES} shapes
 */
export function schemaFile({ Report, ReportHead: _, ...parts }) {
  const comments = commentsOf(SOURCES.map((path) => readFileSync(new URL(path, ROOT), 'utf8')));
  // What only a program can check is left out: no word of JSON Schema is for it.
  const options = { ignoreActions: ['check'], definitions: parts };
  const {
    $schema,
    $defs = {},
    ...report
  } = /** @type {Schema & { $schema: string }} */ (toJsonSchema(Report, { target: 'draft-2020-12', ...options }));
  const whole = {
    $schema,
    $id: 'urn:cors-verdict:report:1',
    title: 'CORS Verdict report',
    ...describe('Report', report, comments),
    $defs: Object.fromEntries(Object.entries($defs).map(([name, part]) => [name, describe(name, part, comments)])),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/**
 * @param {string} name of the type
 * @param {Schema} schema
 * @param {ReadonlyMap<string, string>} comments
 * @returns {Schema}
 */
function describe(name, schema, comments) {
  const described = (/** @type {string} */ key, /** @type {Schema} */ part) => {
    const description = comments.get(key);
    return description === undefined ? part : { description, ...part };
  };
  const properties = Object.entries(schema.properties ?? {}).map(([key, part]) => [
    key,
    described(`${name}.${key}`, part),
  ]);
  return described(name, { ...schema, properties: Object.fromEntries(properties) });
}

const INTERFACE = /(?:\/\*\*((?:(?!\*\/).)*)\*\/\n)?export interface (\w+)(?: extends (\w+))? \{\n(.*?)\n\}/gs;
const FIELD = /\/\*\*((?:(?!\*\/).)*)\*\/\s+(?:readonly )?(\w+)\??:/gs;

/**
 * What the comments say of types (`ReportedHop`) and of their fields (`ReportedHop.url`), those that they extend first.
 *
 * @param {readonly string[]} sources
 */
function commentsOf(sources) {
  /** @type {Map<string, string>} */
  const comments = new Map();
  for (const [, comment, name, base, fields] of sources.flatMap((source) => [...source.matchAll(INTERFACE)])) {
    if (comment !== undefined) comments.set(`${name}`, sentenceOf(comment));
    const inherited = [...comments].filter(([key]) => key.startsWith(`${base}.`));
    for (const [key, text] of inherited) comments.set(`${name}${key.slice(key.indexOf('.'))}`, text);
    for (const [, text = '', field] of fields?.matchAll(FIELD) ?? [])
      comments.set(`${name}.${field}`, sentenceOf(text));
  }
  return comments;
}

/** @param {string} comment */
const sentenceOf = (comment) =>
  comment
    .replace(/^\s*\*/gm, '')
    .replace(/\s+/g, ' ')
    .trim();

async function main() {
  /** @type {typeof import('../src/exports/report-schema.ts')} */
  const { SHAPES } = await loadSource('src/exports/report-schema.ts');
  const file = schemaFile(SHAPES);
  if (process.argv.includes('--check')) {
    if (readFileSync(FILE, 'utf8') !== file)
      throw new StepError('docs/report.schema.json is stale. Run: npm run schema');
    return 0;
  }
  writeFileSync(FILE, file);
  say(`docs/report.schema.json describes ${Object.keys(SHAPES).length - 1} types`);
  return 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runMain(main);
