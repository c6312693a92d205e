import type { Origin } from '../http/origin.ts';
import type { CredentialsMode, Stage } from './verdict.ts';

/** One message of an exchange as the browser reads it when it judges: headers combined and parsed, nothing raw. */
export interface Step {
  readonly on: Stage;
  /** Index into the exchange's hops. */
  readonly hop: number;
  readonly url: string;
  /** The request origin as serialized for this hop, `'null'` once tainted. */
  readonly origin: Origin;
  /** Whether redirects have tainted the origin. */
  readonly tainted: boolean;
  /** Whether the exchange is under CORS at this hop: cross-origin here, or tainted before. */
  readonly underCors: boolean;
  /** Method of the actual request. */
  readonly method: string;
  /** Names the preflight asked for, lower-case; empty on other messages. */
  readonly unsafeHeaders: readonly string[];
  readonly credentials: CredentialsMode;
  readonly status: number;
  readonly allowOrigin: string | null;
  readonly allowCredentials: string | null;
  readonly allowMethods: string | null;
  readonly allowHeaders: string | null;
  /** Where the answer redirects to, or null where it is an ordinary answer. */
  readonly redirectTarget: string | null;
}
