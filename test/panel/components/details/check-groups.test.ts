import { expect, test } from 'vitest';
import { checkGroups } from '../../../../panel/components/details/check-groups.ts';
import type { ChecklistItem, CheckState } from '../../../../src/cors/checklist.ts';
import type { Reads } from '../../../../src/cors/rules/rule.ts';

const ORIGIN = 'Access-Control-Allow-Origin';
const METHODS = 'Access-Control-Allow-Methods';

const item = ([reads, state]: [Reads, CheckState]): ChecklistItem => ({
  ...{ rule: 'some-rule', found: null, violation: null },
  ...{ reads, state },
});

test.each<[what: string, items: [Reads, CheckState][], groups: [Reads, CheckState][]]>([
  ['nothing', [], []],
  [
    'what passed, once for each header',
    [
      [ORIGIN, 'passed'],
      ['status', 'passed'],
      [ORIGIN, 'passed'],
    ],
    [
      [ORIGIN, 'passed'],
      ['status', 'passed'],
    ],
  ],
  [
    'a header of which one check failed as failed',
    [
      [ORIGIN, 'passed'],
      [ORIGIN, 'failed'],
      [ORIGIN, 'not-reached'],
    ],
    [[ORIGIN, 'failed']],
  ],
  [
    'a header that was begun and not done with as not reached',
    [
      [METHODS, 'passed'],
      [METHODS, 'not-reached'],
    ],
    [[METHODS, 'not-reached']],
  ],
  [
    'no header whose checks do not apply',
    [
      ['Access-Control-Allow-Credentials', 'moot'],
      [ORIGIN, 'moot'],
      [ORIGIN, 'passed'],
    ],
    [[ORIGIN, 'passed']],
  ],
])('the picture shows %s', (_, items, groups) => {
  expect(checkGroups(items.map(item))).toEqual(groups.map(([reads, state]) => ({ reads, state })));
});
