import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rulesPage } from '../scripts/rules.mjs';
import { schemaFile } from '../scripts/schema.mjs';
import { CAUSES } from '../src/causes/index.ts';
import { FAILURES } from '../src/cors/failures/index.ts';
import { FINDINGS } from '../src/cors/findings/index.ts';
import { RULES } from '../src/cors/rules/index.ts';
import { SHAPES } from '../src/exports/report-schema.ts';

const ROOMS = ['src', 'background', 'panel', 'demo', 'scripts', 'test'];

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => normalize(join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

interface Source {
  readonly path: string;
  readonly text: string;
  /** The text without its comments and what its strings say. */
  readonly code: string;
  readonly imports: readonly Import[];
}

const COMMENT_OR_STRING = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`/g;
const IMPORT = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/gm;

const readSource = (path: string): Source => {
  const text = readFileSync(path, 'utf8');
  const withoutComments = text.replace(COMMENT_OR_STRING, (match) => (match.startsWith('/') ? '' : match));
  return {
    path,
    text,
    code: text.replace(COMMENT_OR_STRING, ''),
    imports: [...withoutComments.matchAll(IMPORT)].map(([, type, stated, dynamic]) => ({
      from: stated ?? dynamic ?? '',
      typeOnly: type !== undefined,
    })),
  };
};

const SOURCES = ROOMS.flatMap(filesIn)
  .filter((path) => /\.(ts|tsx|mjs)$/.test(path))
  .map(readSource);

const inRoom = (...rooms: readonly string[]): readonly Source[] =>
  SOURCES.filter(({ path }) => rooms.some((room) => path.startsWith(`${room}/`)));

/** The file an import leads to, from the project's root; null for a package. */
const targetOf = ({ path }: Source, { from }: Import): string | null =>
  from.startsWith('.') ? normalize(join(dirname(path), from)).replaceAll('\\', '/') : null;

const stem = (path: string): string => path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');

describe('rules', () => {
  const ids = RULES.map(({ id }) => id);
  const files = filesIn('src/cors/rules').filter((path) =>
    /export const \w+(: Rule =| = onPreflight\()/.test(readFileSync(path, 'utf8')),
  );

  test('are each in a file of their own, whose name is the id, and in the list', () => {
    expect(files.map(stem).sort(), 'Name the file after the id and add the rule to src/cors/rules/index.ts').toEqual(
      [...ids].sort(),
    );
  });

  test('are each proved by a fixture of the same name', () => {
    const fixtures = filesIn('test/fixtures/rules').map(stem).sort();
    expect(
      fixtures,
      'Write test/fixtures/rules/<rule-id>.ts: an exchange that breaks the rule and a near miss',
    ).toEqual([...ids].sort());
  });

  test('are all in RULES.md', () => {
    expect(readFileSync('RULES.md', 'utf8'), 'RULES.md is stale. Run: npm run rules').toBe(
      rulesPage(RULES, FINDINGS, FAILURES, CAUSES),
    );
  });

  test('each cite the clause of the standard and a page of MDN', () => {
    const uncited = RULES.filter(
      ({ spec, mdn }) => !/^https:\/\/\S+#\S+$/.test(spec) || !mdn.startsWith('https://developer.mozilla.org/'),
    );
    expect(
      uncited.map(({ id }) => id),
      'Give the rule a spec with a #clause and an mdn page',
    ).toEqual([]);
  });
});

describe('findings', () => {
  const ids = FINDINGS.map(({ id }) => id).sort();

  test('are each in a file of their own, whose name is the id, and in the list', () => {
    const files = filesIn('src/cors/findings').filter((path) =>
      /export const \w+: FindingRule =/.test(readFileSync(path, 'utf8')),
    );
    expect(
      files.map(stem).sort(),
      'Name the file after the id and add the finding to src/cors/findings/index.ts',
    ).toEqual(ids);
  });

  test('are each proved by a fixture of the same name', () => {
    expect(
      filesIn('test/fixtures/findings').map(stem).sort(),
      'Write test/fixtures/findings/<finding-id>.ts: an exchange that raises it and a near miss',
    ).toEqual(ids);
  });

  test('have no name that a rule has, and cite their source', () => {
    const rules = new Set(RULES.map(({ id }) => id));
    const wrong = FINDINGS.filter(({ id, source }) => rules.has(id) || !source.startsWith('https://'));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
});

describe('failures', () => {
  test('are each in a file of their own, whose name is the id, and in the list', () => {
    const files = filesIn('src/cors/failures').filter((path) =>
      /export const \w+: Failure =/.test(readFileSync(path, 'utf8')),
    );
    expect(
      files.map(stem).sort(),
      'Name the file after the id and add the failure to src/cors/failures/index.ts',
    ).toEqual(FAILURES.map(({ id }) => id).sort());
  });
});

describe('causes', () => {
  const ids = CAUSES.map(({ id }) => id).sort();

  test('are each in a file of their own, whose name is the id, and in the list', () => {
    const files = filesIn('src/causes').filter((path) =>
      /export const \w+: CauseRule =/.test(readFileSync(path, 'utf8')),
    );
    expect(files.map(stem).sort(), 'Name the file after the id and add the cause to src/causes/index.ts').toEqual(ids);
  });

  test('are each proved by a fixture of the same name', () => {
    expect(
      filesIn('test/fixtures/causes').map(stem).sort(),
      'Write test/fixtures/causes/<cause-id>.ts: an exchange that raises it first and a near miss',
    ).toEqual(ids);
  });

  test('have no name that a failure has, which is passed on as a cause', () => {
    const failures = new Set(FAILURES.map(({ id }) => id));
    expect(ids.filter((id) => failures.has(id))).toEqual([]);
  });
});

test('docs/report.schema.json is what src/exports/report-schema.ts and the comments of its types say', () => {
  const published = readFileSync('docs/report.schema.json', 'utf8');
  expect(published, 'docs/report.schema.json is stale. Run: npm run schema').toBe(schemaFile(SHAPES));
});

describe('arrows', () => {
  /** Each room of the thinking, and the rooms it may lean on. */
  const STOREYS = ['http', 'exchange', 'cors', 'watch', 'causes', 'fixes', 'exports', 'imports'];

  /** Imports, as `from → to`, that `isWrong` objects to. */
  const wrong = (
    sources: readonly Source[],
    isWrong: (target: string | null, imported: Import, path: string) => boolean,
  ) =>
    sources.flatMap((source) =>
      source.imports
        .filter((imported) => isWrong(targetOf(source, imported), imported, source.path))
        .map(({ from }) => `${source.path} → ${from}`),
    );

  test('in src point down', () => {
    const storeyOf = (path: string) => STOREYS.indexOf(path.split('/')[1] ?? '');
    const up = wrong(inRoom('src'), (target, _, path) => {
      return target !== null && storeyOf(path) >= 0 && storeyOf(target) > storeyOf(path);
    });
    expect(up, `Only ${[...STOREYS].reverse().join(' → ')}. Move what both need to the lower room`).toEqual([]);
  });

  test('never lead out of src', () => {
    const out = wrong(inRoom('src'), (target) => target !== null && !target.startsWith('src/'));
    expect(out, 'src is the thinking: hand it what it needs').toEqual([]);
  });

  test('lead from src to pure libraries only', () => {
    const PURE = ['tldts', 'whatwg-mimetype', 'valibot', '@streamparser/json', 'har-format'];
    const impure = wrong(inRoom('src'), (target, { from }) => target === null && !PURE.includes(from));
    expect(impure, 'A pure library is welcome: add it to PURE here. Nothing of Node or the browser is').toEqual([]);
  });

  test.each([
    ['panel', 'background'],
    ['background', 'panel'],
    ['panel', 'test'],
    ['background', 'test'],
  ])('never lead from %s to %s', (room, other) => {
    // In Chromium one page listens and records: see "Decisions" in ARCHITECTURE.md.
    const HOST_OF_THE_EARS = 'panel/record-tab.ts';
    const across = wrong(
      inRoom(room).filter(({ path }) => path !== HOST_OF_THE_EARS),
      (target) => target?.startsWith(`${other}/`) === true,
    );
    expect(across, 'Put what both need into src, or say it in src/messages.ts').toEqual([]);
  });

  test('lead to webextension-polyfill only from the doors', () => {
    const DOORS = ['background/main.ts', 'panel/devtools.ts', 'panel/own-tab.ts', 'panel/panel.tsx'];
    const indoors = wrong(
      SOURCES,
      (_, { from, typeOnly }, path) => from === 'webextension-polyfill' && !typeOnly && !DOORS.includes(path),
    );
    expect(indoors, 'It throws outside an extension: import its types only, and have the API handed in').toEqual([]);
  });

  test('name the file with its extension', () => {
    const bare = wrong(
      SOURCES,
      (target, { from }) => target !== null && !/\.(ts|tsx|mjs|js|css|json|html)$/.test(from),
    );
    expect(bare, 'Write the extension: import … from "./x.ts"').toEqual([]);
  });
});

describe('src', () => {
  test('knows no clock, no chance and no browser', () => {
    const IMPURE =
      /\b(Date\.now|new Date\(\)|performance|Math\.random|crypto|document|window|self|chrome|browser|console|process|fetch|setTimeout|localStorage)\b(?=[.([\s])(?!\s*:)(?!\s*=>)/;
    const impure = inRoom('src').flatMap(({ path, code }) => {
      const found = IMPURE.exec(code);
      return found ? [`${path}: ${found[0]}`] : [];
    });
    expect(impure, 'Hand the value in: src is a function of its facts').toEqual([]);
  });
});

describe('files', () => {
  // Only the text of one function gets into a page, with nothing that it would import.
  const ONE_FUNCTION = 'background/page-calls/hook.ts';

  test.each([
    ['src', 200],
    ['panel/components', 150],
    ['background', 150],
    ['test', 300],
  ])('in %s have at most %d lines', (room, most) => {
    // Blank lines only help the eye.
    const lengthOf = ({ text }: Source) => text.split('\n').filter((line) => line.trim() !== '').length;
    const long = inRoom(room).filter((source) => lengthOf(source) > most && source.path !== ONE_FUNCTION);
    expect(
      long.map((source) => `${source.path}: ${lengthOf(source)}`),
      'One idea, one file: split it',
    ).toEqual([]);
  });

  test('have no `any`', () => {
    const ANY = /(?::|<|\bas|\|)\s*any\b/;
    const loose = SOURCES.filter(({ code }) => ANY.test(code)).map(({ path }) => path);
    expect(loose, 'Say what it is, or `unknown` and a guard').toEqual([]);
  });

  test('have no TODO without a day on which it falls due', () => {
    const undated = SOURCES.filter(
      ({ path, text }) => path !== 'test/house.test.ts' && /\b(TODO|FIXME|XXX)\b(?! \[20\d\d-\d\d-\d\d\])/.test(text),
    );
    expect(
      undated.map(({ path }) => path),
      'Write TODO [2027-01-31]: …',
    ).toEqual([]);
  });
});
