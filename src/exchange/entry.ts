import type { Exchange } from './exchange.ts';
import type { NetworkEvent } from './network-event.ts';
import type { RequestRecord } from './request-record.ts';

/** All that is kept of one request id. */
export interface Entry {
  /** Emptied once the request is settled. */
  events: NetworkEvent[];
  record: RequestRecord | null;
  exchange: Exchange | null;
  /** Whether the exchange is one to show; asked of thousands at every look, so it is worked out once. */
  listed: boolean;
  /** What the exchange was built from, so that it stays the same object until one of these changes. */
  builtFrom: readonly unknown[];
  /** Over, with nothing missing, and so long ago that no event of it can be late. */
  settled: boolean;
}

/** Of a request that nothing is known of yet. */
export const newEntry = (): Entry => {
  return { events: [], record: null, exchange: null, listed: false, builtFrom: [], settled: false };
};
