import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Syntax } from '../../../src/fixes/frameworks/framework.ts';
import { FRAMEWORKS } from '../../../src/fixes/frameworks/index.ts';
import { snippetFor } from '../../../src/fixes/frameworks/snippet-for.ts';
import { POLICIES } from '../../support/policies.ts';

/** File endings, so that editors colour what people review. */
const ENDINGS: Readonly<Partial<Record<Syntax, string>>> = {
  javascript: 'js',
  typescript: 'ts',
  python: 'py',
  ruby: 'rb',
  csharp: 'cs',
  rust: 'rs',
  shell: 'sh',
  text: 'txt',
};

const FOLDER = 'test/fixtures/golden/frameworks';
const fileOf = ({ id, syntax }: { readonly id: string; readonly syntax: Syntax }) =>
  `${id}.${ENDINGS[syntax] ?? syntax}`;

describe('the snippets of', () => {
  // Reviewed as text. After a change: npx vitest run --project unit test/fixes/frameworks -u, and read the diff.
  test.each(FRAMEWORKS.map((framework) => [framework.id, framework] as const))('%s', async (_, framework) => {
    const shown = Object.entries(POLICIES).map(
      ([name, policy]) => `===== ${name} =====\n${snippetFor(framework, policy) ?? '(not offered)\n'}`,
    );
    await expect(shown.join('\n')).toMatchFileSnapshot(`../../../${FOLDER}/${fileOf(framework)}`);
  });
});

test('every golden file has its framework', () => {
  expect(readdirSync(FOLDER).sort()).toEqual(FRAMEWORKS.map(fileOf).sort());
});

test.each(FRAMEWORKS.map((framework) => [framework.id, framework] as const))('%s is a whole entry', (id, framework) => {
  const { title, where, trap, check, docs, proof } = framework;
  expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect([title, where, trap, check].filter((text) => text.trim() === '')).toEqual([]);
  expect(docs).toMatch(/^https:\/\//);
  expect(proof.kind === 'proved' ? proof.version : proof.source).not.toBe('');
});

test('no two frameworks share an id', () => {
  const ids = FRAMEWORKS.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

test('every framework can say at least one of the policies', () => {
  const silent = FRAMEWORKS.filter((framework) =>
    Object.values(POLICIES).every((policy) => snippetFor(framework, policy) === null),
  );
  expect(silent.map(({ id }) => id)).toEqual([]);
});
