import type { ChecklistItem, CheckState } from '../../../src/cors/checklist.ts';
import type { Reads } from '../../../src/cors/rules/rule.ts';

/** All that was checked of one thing: a header, or the status. */
export interface CheckGroup {
  readonly reads: Reads;
  readonly state: Exclude<CheckState, 'moot'>;
}

/** A group is what the first of these is that one of its checks is. */
const WORST_FIRST = ['failed', 'broken', 'not-reached', 'passed'] as const;

/** The checks of one message by what they read, in the browser's order; without what only holds for credentials. */
export function checkGroups(items: readonly ChecklistItem[]): readonly CheckGroup[] {
  return [...new Set(items.map(({ reads }) => reads))].flatMap((reads) => {
    const state = WORST_FIRST.find((one) => items.some((item) => item.reads === reads && item.state === one));
    return state === undefined ? [] : { reads, state };
  });
}
