import type {
  Alternative,
  ChromiumError,
  Finding,
  Interference,
  RequestMode,
  Stage,
  Verdict,
} from '../cors/verdict.ts';
import type { Exchange, Hop } from '../exchange/exchange.ts';

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
  causes: { id: string; confidence: 'certain' | 'likely' | 'possible'; evidence: string[] }[];
  layer: null;
  fix: null;
}

/** An exchange with its verdict. */
export interface Judged {
  readonly exchange: Exchange;
  readonly verdict: Verdict;
}

/** Builds the report of some exchanges; the rest of it is what only the host can know. */
export function buildReport(judged: readonly Judged[], rest: Omit<Report, 'format' | 'version' | 'exchanges'>): Report {
  return { format: 'cors-verdict-report', version: 1, ...rest, exchanges: judged.map(reportExchange) };
}

function reportExchange({ exchange, verdict }: Judged): ReportedExchange {
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
    causes: verdict.failure ? [{ ...verdict.failure, evidence: [...verdict.failure.evidence] }] : [],
    layer: null,
    fix: null,
  };
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
