import type { RequestBody } from '../exchange/exchange.ts';
import type { HeaderList } from '../http/headers.ts';

/** One thing that an answer must say, so that the browser goes on; a rule that failed is one that does not hold. */
export type Expectation =
  /** Status from 200 to 299. */
  | { readonly kind: 'ok-status' }
  /** No redirect: a preflight must not lead elsewhere. */
  | { readonly kind: 'no-redirect' }
  /** A redirect, if it is one, leads to HTTP, and names no user where the standard forbids it. */
  | { readonly kind: 'redirect-target'; readonly userinfoAllowed: boolean }
  /** Exactly one Access-Control-Allow-Origin line, which is `origin`, or `*` where `wildcard`. */
  | { readonly kind: 'allow-origin'; readonly origin: string; readonly wildcard: boolean }
  /** Access-Control-Allow-Credentials is `true`. */
  | { readonly kind: 'allow-credentials' }
  /** Access-Control-Allow-Methods lists it, or `*` where `wildcard`. */
  | { readonly kind: 'allow-method'; readonly method: string; readonly wildcard: boolean }
  /** Access-Control-Allow-Headers lists each (case does not matter), or `*` where `wildcard`; `*` never covers Authorization. */
  | { readonly kind: 'allow-headers'; readonly names: readonly string[]; readonly wildcard: boolean };

/** One request of a repro, and what its answer must say. */
export interface ReproStep {
  readonly on: 'preflight' | 'actual';
  /** Index into the exchange's hops. */
  readonly hop: number;
  /** One short line for a reader, such as `The preflight, as the browser sent it`. */
  readonly title: string;
  readonly method: string;
  readonly url: string;
  /** Without those that a client makes itself: Host, Content-Length, Connection, Accept-Encoding. */
  readonly headers: HeaderList;
  readonly body: RequestBody | null;
  readonly expectations: readonly Expectation[];
}

/** An exchange as somebody else can send it again. */
export interface Repro {
  readonly steps: readonly ReproStep[];
  /** What differs from what the browser did, one sentence each: a body that is not there, headers that nobody saw. */
  readonly notes: readonly string[];
}
