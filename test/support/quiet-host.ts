import { signal } from '@preact/signals';
import type { Facts } from '../../panel/store.ts';
import { HERE } from './import-here.ts';
import { NO_PAGE_CALLS } from './no-page-calls.ts';

/** What a host that has no switches and remembers nothing gives the store. */
export const QUIET_HOST: Pick<Facts, 'pageCalls' | 'tryIt' | 'memory' | 'importer'> = {
  pageCalls: NO_PAGE_CALLS,
  tryIt: { state: signal({ status: 'unavailable' }), tried: signal([]), start() {}, stop() {}, reload() {} },
  importer: HERE,
  memory: { recall: () => null, remember() {} },
};
