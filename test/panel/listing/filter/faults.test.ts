import { expect, test } from 'vitest';
import { type Fault, faultsOf } from '../../../../panel/listing/filter/faults.ts';

const unknown = (key: string, ...similar: string[]): Fault => ({ why: 'unknown-key', key, similar });

test.each<[filter: string, faults: Fault[]]>([
  ['', []],
  ['orders status-code:404 -method:GET', []],
  ['status:404', [unknown('status', 'status-code')]],
  ['-STATUS:404', [unknown('STATUS', 'status-code')]],
  ['type:image', [unknown('type', 'mime-type', 'resource-type')]],
  ['response-header:vary', [unknown('response-header', 'has-response-header')]],
  ['file:bug.har', [unknown('file', 'from-file')]],
  ['file:///home', []],
  ['status:', []],
  ['stat:404', []],
  ['colour:red', []],
  ['localhost:3000', []],
  ['/(/', [{ why: 'invalid', source: '(', reason: 'Unterminated group' }]],
  ['status:404 -/(a+)+/', [unknown('status', 'status-code'), { why: 'endless', source: '(a+)+', reason: '' }]],
])('of %j it is told', (filter, faults) => {
  expect(faultsOf(filter)).toEqual(faults);
});
