import { signal } from '@preact/signals';
import { createWork } from '../../panel/export-rows.ts';
import { createSettings } from '../../panel/settings.ts';
import type { Facts } from '../../panel/store.ts';
import { HERE } from './import-here.ts';
import { NO_PAGE_CALLS } from './no-page-calls.ts';

/** What a host that has no switches and remembers nothing gives the store. */
export const QUIET_HOST: Omit<Facts, 'exchanges' | 'watch' | 'clear'> = {
  navigations: signal([]),
  /** New ones whenever it is spread. */
  get settings() {
    return createSettings();
  },
  recording: signal(true),
  pageCalls: NO_PAGE_CALLS,
  tryIt: { state: signal({ status: 'unavailable' }), tried: signal([]), start() {}, stop() {}, reload() {} },
  importer: HERE,
  memory: { recall: () => null, remember() {} },
  exports: {
    generator: { name: 'CORS Verdict', version: '1.2.3' },
    browser: 'Chromium',
    now: () => new Date(0),
    work: createWork(),
  },
};
