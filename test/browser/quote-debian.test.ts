import { beforeAll, describe, expect, test } from 'vitest';
import { installFromDebian, isWithinReach } from '../../scripts/prove/needs.mjs';
import type { Syntax } from '../../src/fixes/frameworks/framework.ts';
import { DEBIAN_READERS } from '../support/debian-readers.ts';
import { hostileValues } from '../support/hostile.ts';
import { quotable } from '../support/quotable.ts';

const VALUES = hostileValues(3, 20_000);

const APT = [...new Set(Object.values(DEBIAN_READERS).flatMap((reader) => reader.apt))];

// Beside the browser's tests because it needs what only they may install; npm's parsers are in test/fixes.
describe.skipIf(!isWithinReach(APT))('what the real program reads of the literal is the value:', () => {
  beforeAll(async () => {
    expect(await installFromDebian(APT)).toBeNull();
  }, 300_000);

  test.each(Object.entries(DEBIAN_READERS))('%s', async (syntax, { most, read }) => {
    const short = VALUES.filter((value) => value.length <= most.length);
    const all = quotable(syntax as Syntax, short);
    const values = all.values.slice(0, most.values);
    expect(values.length).toBeGreaterThan(200);
    // HTTP drops spaces around the value of a header.
    const trimmed = (given: readonly string[]) => (most.values < 1000 ? given.map((value) => value.trim()) : given);
    expect(trimmed(await read(all.literals.slice(0, most.values)))).toEqual(trimmed(values));
  });
});
