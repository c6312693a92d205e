import type { Sentence } from '../sentence.ts';

/** Which message of an exchange a rule judges. */
export type Stage = 'request' | 'preflight' | 'redirect' | 'response';

/** Chromium's own name of a failure, as in CDP `Network.CorsErrorStatus`. */
export interface ChromiumError {
  /** Such as `MissingAllowOriginHeader`. */
  readonly corsError: string;
  /** The value that Chromium names beside its error, `''` where it names none. */
  readonly failedParameter: string;
}

export type CredentialsMode = 'include' | 'not-include';

/** What a rule found wrong: codes and values, never a sentence. */
export interface Violation {
  /** Chromium's `failedParameter`: the value it names beside its error, `''` where it names none. */
  readonly failedParameter: string;
  /** The header at fault, or null where it is the status or the URL. */
  readonly header: string | null;
  /** What was there: header value, status, URL; null where it is absent. */
  readonly actual: string | null;
  /** What would have passed; null where no single value would. */
  readonly expected: string | null;
}

/** One rule applied to one message, in the browser's order. */
export interface Check {
  readonly rule: string;
  readonly on: Stage;
  readonly hop: number;
  readonly violation: Violation | null;
  /** Set where the rule itself threw: our bug, and no verdict can rest on it. */
  readonly error?: string;
}

/** What a rule makes of an exchange for its report. */
export interface Finding {
  /** As in RULES.md. */
  readonly rule: string;
  /** The message that it is found on. */
  readonly on: Stage;
  /** Whether the request fails by it, a part of the answer is hidden by it, or neither. */
  readonly effect: 'blocks' | 'hides' | 'advises';
  /** The header at fault. */
  readonly header?: string;
  /** What was there. */
  readonly actual?: string;
  /** What would be right. */
  readonly expected?: string;
}

export type Outcome = 'allowed' | 'blocked' | 'not-cors' | 'network-failure' | 'unknown' | 'pending' | 'contradicted';

/** What may have been meant where the credentials mode cannot be known. */
export interface Alternative {
  /** The rule that then failed. */
  readonly rule: string;
  readonly chromium: ChromiumError;
  /** What would have to be so, as a part of a sentence. */
  readonly when: Sentence;
}

export type RequestMode = 'cors' | 'no-cors' | 'same-origin' | 'navigate' | 'unknown';

/** Why the browser asked first. */
export type PreflightTrigger =
  | { readonly kind: 'method'; readonly method: string }
  | { readonly kind: 'header'; readonly name: string; readonly value: string | null }
  | { readonly kind: 'forced' };

export type Classification =
  | { readonly kind: 'not-cors'; readonly because: Sentence }
  | { readonly kind: 'simple' }
  | { readonly kind: 'preflighted'; readonly triggers: readonly PreflightTrigger[] };

export interface Credentials {
  readonly mode: CredentialsMode | 'unknown';
  readonly because: Sentence;
}

/** Why an exchange failed that no rule of CORS stopped. */
export interface KnownFailure {
  /** Of `FAILURES`. */
  readonly id: string;
  readonly confidence: 'certain' | 'likely' | 'possible';
  readonly evidence: readonly Sentence[];
}

/** What the server's own headers would have led to, where something changed them on the way and that decided. */
export interface Interference {
  /** What the browser would have made of them. */
  readonly outcome: 'allowed' | 'blocked';
  /** The rule that would have blocked it; null where none would. */
  readonly rule: string | null;
  /** True where nobody shows the change, and it is what is left to explain what the browser did. */
  readonly inferred: boolean;
}

/** What we say of one exchange. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly rule: string | null;
  readonly on: Stage | null;
  /** Index into the exchange's hops. */
  readonly hop: number | null;
  readonly chromium: ChromiumError | null;
  /** At most two, likelier first and equal to `rule`; empty where the credentials mode is known or does not matter. */
  readonly alternatives: readonly Alternative[];
  /** One sentence with this request's own values. */
  readonly explanation: Sentence;
  /** The browser's checks in its order, up to and including the one that failed. */
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
  readonly mode: RequestMode;
  readonly credentials: Credentials;
  readonly classification: Classification;
  /** Set where the outcome is `network-failure`. */
  readonly failure: KnownFailure | null;
  readonly interference: Interference | null;
  /** The origin the first hop was judged for, `'null'` if opaque. */
  readonly origin: string;
  /** For each hop, the cache entry that made a preflight unnecessary; null where there was none or none was needed. */
  readonly coveredBy: readonly (CacheCover | null)[];
}

/** The preflight whose cached answer covered a hop. */
export interface CacheCover {
  /** Id of the preflight; null where it happened before anybody watched. */
  readonly preflightId: string | null;
  /** Milliseconds since the epoch; null where unknown. */
  readonly from: number | null;
  readonly until: number | null;
}
