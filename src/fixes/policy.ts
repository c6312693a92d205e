import type { Origin } from '../http/origin.ts';

/** What a server must say, in no framework's words. */
export interface Policy {
  /** Origins that may read the answers, serialized and exact; empty where any may (`*`). */
  readonly origins: readonly Origin[];
  /** Never true where `origins` is empty. */
  readonly credentials: boolean;
  /** Methods of actual requests, in their own case. */
  readonly methods: readonly string[];
  /** Names of request headers, lower-case. */
  readonly requestHeaders: readonly string[];
  /** Names of response headers that scripts may read, as servers spell them. */
  readonly exposedHeaders: readonly string[];
  /** Seconds for which a preflight may be kept; null to say nothing. */
  readonly maxAge: number | null;
}
