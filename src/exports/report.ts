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
import type { Placeholder } from './placeholder.ts';
import type { ReportedCall, ReportedCallFailure } from './reported-call.ts';
import type { ReportedHop } from './reported-hop.ts';

export type { ReportedCall, ReportedCallFailure } from './reported-call.ts';
export type { Lines, ReportedAnswer, ReportedHop, ReportedPreflight } from './reported-hop.ts';

// The outward contract: see DESIGN.md. The comments of what is in it are the descriptions in docs/report.schema.json.
// What is optional is left out where it says nothing; a report that somebody else wrote may have none of it.

/** What we are called, and our version. */
export interface Generator {
  /** Of the program. */
  name: string;
  /** Of the program. */
  version: string;
}

/** The page that was inspected. */
export interface ReportedPage {
  /** Empty where nobody knows. */
  url: string;
}

/** The shareable file, and what automation reads. */
export interface Report {
  /** By which a report is known. */
  format: 'cors-verdict-report';
  /** Raised where a field's meaning changes; fields may be added without. */
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
  /** Only `include` sends credentials to another origin. */
  mode: 'include' | 'not-include' | 'unknown';
  /** Evidence, as a part of a sentence. */
  because: string;
}

/** What may have been meant where the credentials mode cannot be known. */
export interface ReportedAlternative extends Omit<Alternative, 'when'> {
  when: string;
}

/** What we say of an exchange. */
export interface ReportedVerdict {
  /** Whether the page could read the answer, as far as CORS goes. */
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
  alternatives?: ReportedAlternative[];
  /** Where something changed the headers on the way, and that decided: the verdict on what the server sent. */
  interference?: Interference;
  /** One sentence with this request's own values. */
  explanation: string;
}

/** Why the rule failed. */
export interface ReportedCause {
  /** As in RULES.md. */
  id: string;
  /** How sure it is. */
  confidence: Confidence;
  /** What was observed, one sentence each. */
  evidence: string[];
}

/** Which software answered. */
export interface ReportedLayer {
  /** What kind of software. */
  kind: Layer['kind'];
  /** Its name. */
  product: string;
  /** How sure it is. */
  confidence: Confidence;
  /** What was observed, one sentence each. */
  evidence: string[];
}

/** What one answer has to say otherwise. */
export interface ReportedPatch {
  /** Index into `hops`; `hops.length` is where a redirect leads that the browser did not follow. */
  hop: number;
  /** Which answer of the hop. */
  on: 'preflight' | 'response';
  /** What the status has to be; absent where it may stay. */
  status?: number;
  /** Header lines to set, each in the place of all lines of its name. */
  set: Record<string, string>;
  /** Names of headers to take away. */
  remove: string[];
}

/** The smallest change after which the exchange passes. */
export interface ReportedFix {
  /** One sentence. */
  why: string;
  /** What each answer has to say otherwise. */
  responses: ReportedPatch[];
}

/** One request with its preflights, redirect hops and outcome, and what we say of it. */
export interface ReportedExchange {
  /** Of this exchange alone in its report. */
  id: string;
  /** Of the first hop. */
  url: string;
  /** Of the first hop. */
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
  /** Of the request, as the standard has it; `unknown` where nothing shows it. */
  mode: RequestMode;
  credentials: ReportedCredentials;
  /** Never empty: the first URL, and each that a redirect led to. */
  hops: ReportedHop[];
  /** What the browser told, whatever it means. */
  outcome: 'completed' | 'failed' | 'pending';
  /** Whether the answer has passed the browser's checks; absent where `outcome` says so: it has if `completed`. */
  answered?: boolean;
  /** The browser's name of the error; null where there was none. */
  netError: string | null;
  /** Events of this exchange were missed; its verdict is `unknown`. */
  partial?: true;
  /** The line of the page's own code that asked. */
  callSite?: CallSite;
  call?: ReportedCall;
  callFailure?: ReportedCallFailure;
  verdict: ReportedVerdict;
  /** What is amiss, on what passes too. */
  findings: Finding[];
  /** Best first; empty where nothing failed. */
  causes: ReportedCause[];
  /** Null where that does not show. */
  layer: null | ReportedLayer;
  /** Null where no header of a server can help. */
  fix: null | ReportedFix;
  /** Only where `fix` is null: why no change of a server's answers is offered. */
  noFix?: string;
}
