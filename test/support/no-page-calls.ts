import { signal } from '@preact/signals';
import type { PageCalls } from '../../panel/store.ts';

/** The switch of a host that has none. */
export const NO_PAGE_CALLS: PageCalls = { state: signal('unavailable'), set() {}, reloadAndRecord() {} };
