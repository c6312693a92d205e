import type { Confidence } from '../causes/cause.ts';
import type { Layer } from '../causes/layer.ts';
import type {
  Alternative,
  ChromiumError,
  Finding,
  Interference,
  RequestMode,
  Stage,
  Verdict,
} from '../cors/verdict.ts';
import type { CallSite } from '../exchange/call-site.ts';
import type { PageCall } from '../exchange/page-call.ts';
import type { Placeholder } from './placeholder.ts';
import type { Lines, ReportedHop } from './reported-hop.ts';

export type { Lines, ReportedAnswer, ReportedHop, ReportedPreflight } from './reported-hop.ts';

// The outward contract: see DESIGN.md. The comments of what is in it are the descriptions in docs/report.schema.json.
// What is optional is left out where it says nothing; a report that somebody else wrote may have none of it.

/** What we are called, and our version. */
export interface Generator {
  name: string;
  version: string;
}

/** The page that was inspected. */
export interface ReportedPage {
  url: string;
}

/** The shareable file, and what automation reads. */
export interface Report {
  format: 'cors-verdict-report';
  version: 1;
  generator: Generator;
  /** Name and version of the browser. */
  browser: string;
  /** ISO 8601. */
  exportedAt: string;
  page: ReportedPage;
  /** What stands for secrets in it; absent where nothing was left out. */
  redacted?: Placeholder[];
  /** Oldest first. */
  exchanges: ReportedExchange[];
}

/** All of a report but its exchanges. */
export type ReportHead = Omit<Report, 'exchanges'>;

/** Whether the request includes credentials, and what that is known by. */
export interface ReportedCredentials {
  mode: 'include' | 'not-include' | 'unknown';
  because: string;
}

/** A call of the page's own code, as the page wrote it. */
export interface ReportedCall {
  id: string;
  api: PageCall['api'];
  /** ISO 8601. */
  calledAt: string;
  /** As in the exchange. */
  frameId: number;
  /** Absolute. */
  url: string;
  /** As it goes over the wire. */
  method: string;
  mode: PageCall['mode'];
  credentials: PageCall['credentials'];
  /** Those that the page set. */
  headers: Lines;
  callSite: CallSite | null;
  /** A service worker may answer it. */
  controlled: boolean;
}

/** What came of a call, where the page got no answer. */
export interface ReportedCallFailure {
  /** Of the call. */
  id: string;
  /** ISO 8601. */
  failedAt: string;
  /** Name of the page's error, such as `TypeError`. */
  error: string;
  /** The directive of the page's Content Security Policy that forbade it; null where none did. */
  violatedDirective: string | null;
}

/** What we say of an exchange. */
export interface ReportedVerdict {
  outcome: Verdict['outcome'];
  /** The rule that failed; null where none did. */
  rule: string | null;
  /** The message that failed. */
  on: Stage | null;
  /** Index into `hops`. */
  hop: number | null;
  /** The names that DevTools uses. */
  chromium: ChromiumError | null;
  /** At most two, likelier first and equal to `rule`; only where the credentials mode cannot be known. */
  alternatives?: Alternative[];
  /** Where something changed the headers on the way, and that decided: the verdict on what the server sent. */
  interference?: Interference;
  /** One sentence with this request's own values. */
  explanation: string;
}

/** Why the rule failed. */
export interface ReportedCause {
  id: string;
  confidence: Confidence;
  /** What was observed, one sentence each. */
  evidence: string[];
}

/** Which software answered. */
export interface ReportedLayer {
  kind: Layer['kind'];
  /** Its name. */
  product: string;
  confidence: Confidence;
  /** What was observed, one sentence each. */
  evidence: string[];
}

/** What one answer has to say otherwise. */
export interface ReportedPatch {
  /** Index into `hops`; `hops.length` is where a redirect leads that the browser did not follow. */
  hop: number;
  on: 'preflight' | 'response';
  status?: number;
  /** Header lines to set, each in the place of all lines of its name. */
  set: Record<string, string>;
  /** Names of headers to take away. */
  remove: string[];
}

/** The smallest change after which the exchange passes. */
export interface ReportedFix {
  why: string;
  responses: ReportedPatch[];
}

/** One request with its preflights, redirect hops and outcome, and what we say of it. */
export interface ReportedExchange {
  id: string;
  url: string;
  method: string;
  /** What kind of resource was asked for, in the words of webRequest. */
  type: string;
  /** ISO 8601, with microseconds where the browser tells them. */
  startedAt: string;
  /** ISO 8601; absent where it never ended. */
  finishedAt?: string;
  /** Request origin as serialized on the first hop, `null` if opaque. */
  origin: string;
  /** The browser did not say who asked: `origin` is what was sent. */
  initiatorUnknown?: true;
  /** Origin of the page in the tab; null where nobody knew. */
  topLevelOrigin?: string | null;
  /** The frame that asked: 0 is the page itself, -1 is unknown. */
  frameId?: number;
  /** The browser's id of the document that asked. */
  documentId?: string;
  /** A service worker or shared worker asked. */
  fromWorker?: true;
  mode: RequestMode;
  credentials: ReportedCredentials;
  hops: ReportedHop[];
  outcome: 'completed' | 'failed' | 'pending';
  /** Whether the answer has passed the browser's checks; absent where `outcome` says so: it has if `completed`. */
  answered?: boolean;
  /** The browser's name of the error. */
  netError: string | null;
  /** Events of this exchange were missed; its verdict is `unknown`. */
  partial?: true;
  /** The line of the page's own code that asked. */
  callSite?: CallSite;
  call?: ReportedCall;
  callFailure?: ReportedCallFailure;
  verdict: ReportedVerdict;
  findings: Finding[];
  /** Best first; empty where nothing failed. */
  causes: ReportedCause[];
  layer: null | ReportedLayer;
  /** Null where no header of a server can help. */
  fix: null | ReportedFix;
  /** Only where `fix` is null: why no change of a server's answers is offered. */
  noFix?: string;
}
