import { describe, expect, test } from 'vitest';
import english from '../../_locales/en/messages.json' with { type: 'json' };
import {
  causeAdvice,
  causeSays,
  failureAdvice,
  failureWord,
  findingSays,
  formatTitle,
  frameworkCheck,
  frameworkTrap,
  frameworkWhere,
  keyOf,
  ruleDemands,
} from '../../panel/said.ts';
import { CAUSES } from '../../src/causes/index.ts';
import { FAILURES } from '../../src/cors/failures/index.ts';
import { FINDINGS } from '../../src/cors/findings/index.ts';
import { RULES } from '../../src/cors/rules/index.ts';
import { FORMATS } from '../../src/exports/index.ts';
import { FRAMEWORKS } from '../../src/fixes/frameworks/index.ts';

const THERE = 'Write into _locales/en/messages.json what src says; its translations follow';

test('in English, the panel says of each id what src says', () => {
  const said = {
    rules: RULES.map(({ id }) => [id, ruleDemands(id)]),
    findings: FINDINGS.map(({ id }) => [id, findingSays(id)]),
    failures: FAILURES.map(({ id }) => [id, failureWord(id), failureAdvice(id)]),
    causes: CAUSES.map(({ id }) => [id, causeSays(id), causeAdvice(id)]),
    frameworks: FRAMEWORKS.map(({ id }) => [id, frameworkWhere(id), frameworkTrap(id), frameworkCheck(id)]),
    formats: FORMATS.map(({ id }) => [id, formatTitle(id)]),
  };
  expect(said, THERE).toEqual({
    rules: RULES.map(({ id, demands }) => [id, demands]),
    findings: FINDINGS.map(({ id, says }) => [id, says]),
    failures: FAILURES.map(({ id, word, advice }) => [id, word, advice]),
    causes: CAUSES.map(({ id, says, advice }) => [id, says, advice]),
    frameworks: FRAMEWORKS.map(({ id, where, trap, check }) => [id, where, trap, check]),
    formats: FORMATS.map(({ id, title }) => [id, title]),
  });
});

describe('no text is left of an id that is no more', () => {
  test.each([
    ['rule', RULES.map(({ id }) => keyOf('rule', id, 'demands'))],
    ['finding', FINDINGS.map(({ id }) => keyOf('finding', id))],
    ['failure', FAILURES.flatMap(({ id }) => ['word', 'advice'].map((what) => keyOf('failure', id, what)))],
    ['cause', CAUSES.flatMap(({ id }) => ['says', 'advice'].map((what) => keyOf('cause', id, what)))],
    ['group_cause', CAUSES.map(({ id }) => keyOf('group_cause', id))],
    [
      'framework',
      FRAMEWORKS.flatMap(({ id }) => ['where', 'trap', 'check'].map((what) => keyOf('framework', id, what))),
    ],
    ['format', FORMATS.map(({ id }) => keyOf('format', id))],
  ])('%s', (kind, keys) => {
    const there = Object.keys(english).filter((key) => key.startsWith(`${kind}_`));
    expect(there.sort()).toEqual([...keys].sort());
  });
});
