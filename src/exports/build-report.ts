import type { Layer } from '../causes/layer.ts';
import type { Alternative, Verdict } from '../cors/verdict.ts';
import type { Exchange } from '../exchange/exchange.ts';
import type { ResponsePatch } from '../fixes/fix.ts';
import { isFix } from '../fixes/fix-for.ts';
import type { Insight } from '../fixes/insight.ts';
import { inEnglish } from '../sentence.ts';
import type { Explained } from './explain.ts';
import type {
  Report,
  ReportedAlternative,
  ReportedExchange,
  ReportedLayer,
  ReportedPatch,
  ReportedVerdict,
  ReportHead,
} from './report.ts';
import { reportCall, reportCallFailure } from './reported-call.ts';
import { reportHops } from './reported-hop.ts';
import { timestampOf } from './timestamp.ts';

/** Builds the report of some exchanges; the rest of it is what only the host can know. */
export function buildReport(all: readonly Explained[], rest: Omit<ReportHead, 'format' | 'version'>): Report {
  return { format: 'cors-verdict-report', version: 1, ...rest, exchanges: all.map(reportExchange) };
}

/** One exchange as a report tells it, with all that `exchangeOf` needs to make the same exchange of it. */
export function reportExchange({ exchange, verdict, insight }: Explained): ReportedExchange {
  const [first] = exchange.hops;
  const { finishedAt, outcome, answered } = exchange;
  return {
    id: exchange.id,
    url: first?.url ?? '',
    method: first?.method ?? '',
    type: exchange.type,
    startedAt: timestampOf(exchange.startedAt),
    ...(finishedAt !== null && { finishedAt: timestampOf(finishedAt) }),
    origin: verdict.origin,
    ...reportAsker(exchange),
    mode: verdict.mode,
    credentials: { ...verdict.credentials, because: inEnglish(verdict.credentials.because) },
    hops: reportHops(
      exchange,
      verdict.coveredBy.map((cover) => cover !== null),
    ),
    outcome,
    ...(answered !== (outcome === 'completed') && { answered }),
    netError: exchange.netError,
    ...(exchange.partial && { partial: true as const }),
    ...reportCalled(exchange),
    verdict: reportVerdict(verdict),
    findings: [...verdict.findings],
    causes: insight.causes.map(({ id, confidence, evidence }) => ({
      id,
      confidence,
      evidence: evidence.map(inEnglish),
    })),
    layer: reportLayer(insight.layer),
    ...reportFix(insight),
  };
}

type Asker = Pick<ReportedExchange, 'initiatorUnknown' | 'topLevelOrigin' | 'frameId' | 'documentId' | 'fromWorker'>;

const reportAsker = ({ initiator, topLevelOrigin, frameId, documentId, fromWorker }: Exchange): Asker => ({
  ...(initiator === null && { initiatorUnknown: true as const }),
  topLevelOrigin,
  frameId,
  ...(documentId !== null && { documentId }),
  ...(fromWorker && { fromWorker }),
});

const reportCalled = ({
  callSite,
  call,
  callFailure,
}: Exchange): Pick<ReportedExchange, 'callSite' | 'call' | 'callFailure'> => ({
  ...(callSite && { callSite }),
  ...(call && { call: reportCall(call) }),
  ...(callFailure && { callFailure: reportCallFailure(callFailure) }),
});

function reportVerdict(verdict: Verdict): ReportedVerdict {
  const { outcome, rule, on, hop, chromium, alternatives, interference, explanation } = verdict;
  return {
    outcome,
    rule,
    on,
    hop,
    chromium,
    ...(alternatives.length > 0 && { alternatives: alternatives.map(reportAlternative) }),
    ...(interference && { interference }),
    explanation: inEnglish(explanation),
  };
}

const reportAlternative = (one: Alternative): ReportedAlternative => ({ ...one, when: inEnglish(one.when) });

/** Which snippets fit is the panel's, not the report's: frameworks come and go. */
function reportLayer(layer: Layer | null): ReportedLayer | null {
  if (!layer) return null;
  const { kind, product, confidence, evidence } = layer;
  return { kind, product, confidence, evidence: evidence.map(inEnglish) };
}

const reportPatch = ({ hop, on, status, set, remove }: ResponsePatch): ReportedPatch => ({
  ...{ hop, on, ...(status !== undefined && { status }) },
  set: { ...set },
  remove: [...remove],
});

function reportFix({ fix }: Insight): Pick<ReportedExchange, 'fix' | 'noFix'> {
  if (!isFix(fix)) return { fix: null, noFix: inEnglish(fix.why) };
  return { fix: { why: inEnglish(fix.why), responses: fix.responses.map(reportPatch) } };
}
