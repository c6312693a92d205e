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
import type { Hop } from '../exchange/exchange.ts';
import type { ResponsePatch } from '../fixes/fix.ts';
import { isFix } from '../fixes/fix-for.ts';
import type { Insight } from '../fixes/insight.ts';
import type { Explained } from './explain.ts';
import type { Placeholder } from './placeholder.ts';

type Lines = [name: string, value: string][];

/** The shareable file, and what automation reads. Its shape is the outward contract: see DESIGN.md. */
export interface Report {
  format: 'cors-verdict-report';
  version: 1;
  generator: { name: string; version: string };
  browser: string;
  /** ISO 8601. */
  exportedAt: string;
  page: { url: string };
  /** What stands for secrets in it; absent where nothing was left out. */
  redacted?: Placeholder[];
  exchanges: ReportedExchange[];
}

export interface ReportedHop {
  url: string;
  method: string;
  requestHeaders: Lines;
  preflight: null | 'cached' | { requestHeaders: Lines; status: number | null; responseHeaders: Lines };
  status: number | null;
  /** As the server sent them, one entry a header line. */
  responseHeaders: Lines;
}

/** What one answer has to say otherwise. */
export interface ReportedPatch {
  /** Index into `hops`; `hops.length` is where a redirect leads that the browser did not follow. */
  hop: number;
  on: 'preflight' | 'response';
  status?: number;
  set: Record<string, string>;
  remove: string[];
}

export interface ReportedExchange {
  id: string;
  url: string;
  method: string;
  type: string;
  /** ISO 8601. */
  startedAt: string;
  /** Request origin as serialized on the first hop, `'null'` if opaque. */
  origin: string;
  mode: RequestMode;
  credentials: { mode: 'include' | 'not-include' | 'unknown'; because: string };
  hops: ReportedHop[];
  outcome: 'completed' | 'failed' | 'pending';
  netError: string | null;
  /** Events of this exchange were missed; its verdict is `unknown`. */
  partial?: true;
  verdict: {
    outcome: Verdict['outcome'];
    rule: string | null;
    on: Stage | null;
    hop: number | null;
    chromium: ChromiumError | null;
    alternatives?: Alternative[];
    /** Where something changed the headers on the way, and that decided: the verdict on what the server sent. */
    interference?: Interference;
    explanation: string;
  };
  findings: Finding[];
  /** Best first; empty where nothing failed. */
  causes: { id: string; confidence: Confidence; evidence: string[] }[];
  layer: null | { kind: Layer['kind']; product: string; confidence: Confidence; evidence: string[] };
  /** Smallest change after which this exchange passes; null where no header of a server can help. */
  fix: null | { why: string; responses: ReportedPatch[] };
  /** Only where `fix` is null: why no change of a server's answers is offered. */
  noFix?: string;
}

/** Builds the report of some exchanges; the rest of it is what only the host can know. */
export function buildReport(all: readonly Explained[], rest: Omit<Report, 'format' | 'version' | 'exchanges'>): Report {
  return { format: 'cors-verdict-report', version: 1, ...rest, exchanges: all.map(reportExchange) };
}

function reportExchange({ exchange, verdict, insight }: Explained): ReportedExchange {
  const [first] = exchange.hops;
  const { outcome, rule, on, hop, chromium, alternatives, interference, explanation } = verdict;
  return {
    id: exchange.id,
    url: first?.url ?? '',
    method: first?.method ?? '',
    type: exchange.type,
    startedAt: new Date(exchange.startedAt).toISOString(),
    origin: verdict.origin,
    mode: verdict.mode,
    credentials: { ...verdict.credentials },
    hops: exchange.hops.map((each, index) => reportHop(each, verdict.coveredBy[index] != null)),
    outcome: exchange.outcome,
    netError: exchange.netError,
    ...(exchange.partial && { partial: true as const }),
    verdict: {
      outcome,
      rule,
      on,
      hop,
      chromium,
      ...(alternatives.length > 0 && { alternatives: [...alternatives] }),
      ...(interference && { interference }),
      explanation,
    },
    findings: [...verdict.findings],
    causes: insight.causes.map(({ id, confidence, evidence }) => ({ id, confidence, evidence: [...evidence] })),
    layer: reportLayer(insight.layer),
    ...reportFix(insight),
  };
}

/** Which snippets fit is the panel's, not the report's: frameworks come and go. */
function reportLayer(layer: Layer | null): ReportedExchange['layer'] {
  if (!layer) return null;
  const { kind, product, confidence, evidence } = layer;
  return { kind, product, confidence, evidence: [...evidence] };
}

const reportPatch = ({ hop, on, status, set, remove }: ResponsePatch): ReportedPatch => ({
  ...{ hop, on, ...(status !== undefined && { status }) },
  set: { ...set },
  remove: [...remove],
});

function reportFix({ fix }: Insight): Pick<ReportedExchange, 'fix' | 'noFix'> {
  if (!isFix(fix)) return { fix: null, noFix: fix.why };
  return { fix: { why: fix.why, responses: fix.responses.map(reportPatch) } };
}

function reportHop(hop: Hop, covered: boolean): ReportedHop {
  const { preflight, response } = hop;
  return {
    url: hop.url,
    method: hop.method,
    requestHeaders: lines(hop.requestHeaders),
    preflight: preflight
      ? {
          requestHeaders: lines(preflight.requestHeaders),
          status: preflight.response?.status ?? null,
          responseHeaders: lines(preflight.response?.headers ?? preflight.response?.judgedHeaders ?? null),
        }
      : covered
        ? 'cached'
        : null,
    status: response?.status ?? null,
    // A cached answer was not sent now; what the cache gave is then the nearest to what the server once sent.
    responseHeaders: lines(response?.headers ?? response?.judgedHeaders ?? null),
  };
}

const lines = (list: Hop['requestHeaders']): Lines => (list ?? []).map(([name, value]) => [name, value]);
