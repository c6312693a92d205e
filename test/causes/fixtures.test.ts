import { describe, expect, test } from 'vitest';
import { CAUSES } from '../../src/causes/index.ts';
import type { CauseFixture } from '../fixtures/cause-fixture.ts';
import { causesFor } from '../support/causes.ts';
import { verdictOf } from '../support/exchange.ts';
import { readInEnglish } from '../support/in-english.ts';

const FILES = import.meta.glob<{ fixture: CauseFixture }>('../fixtures/causes/*.ts', { eager: true });

const proved = CAUSES.flatMap(({ id }) => {
  const fixture = FILES[`../fixtures/causes/${id}.ts`]?.fixture;
  return fixture ? [{ id, fixture }] : [];
});

describe.each(proved)('$id', ({ id, fixture: { raises, cause, nearMiss, earlier } }) => {
  test('is told first, with what was observed', () => {
    expect(readInEnglish(causesFor(raises, earlier)[0])).toEqual({ id, ...cause });
  });

  test('is not told of the near miss, which failed or passed as it should', () => {
    expect(causesFor(nearMiss, earlier).map((one) => one.id)).not.toContain(id);
    expect(verdictOf(nearMiss, earlier).outcome).toMatch(/^(allowed|blocked)$/);
  });
});

test('the list of causes has no id twice', () => {
  const ids = CAUSES.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});
