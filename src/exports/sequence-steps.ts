import type { Stage, Verdict } from '../cors/verdict.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { wholeOf } from '../fixes/whole.ts';
import { redirectTarget } from '../http/redirect.ts';
import type { Explained } from './explain.ts';
import { type Message, messagesOf } from './messages.ts';

/**
 * What became of a step. `passed` and `failed`: the browser checked it, or it broke off there; `done`: it happened, and
 * nothing was to be checked; `unsent`: it never happened; `open`: it is not known, or not yet.
 */
export type StepMark = 'passed' | 'failed' | 'done' | 'unsent' | 'open';

/** What is to be said of a step. What it names may hold anything. */
export type StepNote =
  /** Two where the credentials mode would tell which and is not known. */
  | { readonly kind: 'rules'; readonly rules: readonly string[] }
  | { readonly kind: 'failure'; readonly id: string }
  | { readonly kind: 'net-error'; readonly error: string }
  | {
      readonly kind:
        | 'never-sent'
        | 'not-sent-yet'
        | 'not-seen'
        | 'no-answer-yet'
        | 'preflight-was-cached'
        | 'from-cache';
    };

interface Shared {
  readonly mark: StepMark;
  readonly stage: Stage;
  /** Index into the exchange's hops; their number for one that was never made. */
  readonly hop: number;
  readonly url: string;
  readonly note: StepNote | null;
}

/** What the browser sent, or would have sent. */
export interface Asked extends Shared {
  readonly from: 'browser';
  readonly method: string;
}

/** What came back; `status` is null where nothing did. */
export interface Answered extends Shared {
  readonly from: 'server';
  readonly status: number | null;
  /** Where it redirects to; null where it does not. */
  readonly target: string | null;
}

export type Step = Asked | Answered;

/** What went over between browser and server in time order, what was checked, and what was never sent. */
export function stepsOf({ exchange, verdict }: Pick<Explained, 'exchange' | 'verdict'>): readonly Step[] {
  const steps = messagesOf(exchange, verdict).flatMap((message) => stepsOfMessage(message, exchange, verdict));
  return [...steps, ...unfollowed(exchange, verdict)];
}

function stepsOfMessage(message: Message, exchange: Exchange, verdict: Verdict): Step[] {
  const { stage, hop, method, url, requestHeaders, response } = message;
  const asked = { from: 'browser', stage, hop, method, url } as const;
  if (requestHeaders === null && response === null) return [{ ...asked, ...unsent(exchange) }];
  const wasCovered = stage !== 'preflight' && verdict.coveredBy[hop] != null;
  return [
    { ...asked, mark: 'done', note: wasCovered ? { kind: 'preflight-was-cached' } : null },
    response ? answer(message, verdict) : noAnswer(message, exchange, verdict),
  ];
}

function unsent({ outcome, partial }: Exchange): Pick<Asked, 'mark' | 'note'> {
  if (partial) return { mark: 'open', note: { kind: 'not-seen' } };
  if (outcome === 'pending') return { mark: 'open', note: { kind: 'not-sent-yet' } };
  return { mark: 'unsent', note: { kind: 'never-sent' } };
}

function answer({ stage, hop, url, response, violation }: Message, verdict: Verdict): Answered {
  const status = response?.status ?? 0;
  const target = redirectTarget(url, status, response?.judgedHeaders ?? response?.headers ?? []);
  const answered = { from: 'server', stage, hop, url, status, target } as const;
  if (violation && verdict.outcome === 'blocked') return { ...answered, mark: 'failed', note: rulesOf(verdict) };
  const isLast = hop === (verdict.hop ?? -1) && stage !== 'preflight';
  if (verdict.failure && isLast) {
    return { ...answered, mark: 'failed', note: { kind: 'failure', id: verdict.failure.id } };
  }
  const wasChecked = verdict.checks.some((check) => check.on === stage && check.hop === hop);
  const note = response?.fromCache ? ({ kind: 'from-cache' } as const) : null;
  if (wasChecked && !violation) return { ...answered, mark: 'passed', note };
  return { ...answered, mark: isDoubted(stage, verdict) ? 'open' : 'done', note };
}

/** No answer came: it broke off, nobody saw it, or it is on its way. */
function noAnswer({ hop, stage, url }: Message, exchange: Exchange, { failure }: Verdict): Answered {
  const none = { from: 'server', stage, hop, url, status: null, target: null } as const;
  if (exchange.partial) return { ...none, mark: 'open', note: { kind: 'not-seen' } };
  if (exchange.outcome === 'pending') return { ...none, mark: 'open', note: { kind: 'no-answer-yet' } };
  const error = (stage === 'preflight' ? exchange.hops[hop]?.preflight?.netError : null) ?? exchange.netError;
  if (error) return { ...none, mark: 'failed', note: { kind: 'net-error', error } };
  return { ...none, mark: 'failed', note: failure && { kind: 'failure', id: failure.id } };
}

/** Where a redirect was refused: what the browser would have asked next. */
function unfollowed(exchange: Exchange, verdict: Verdict): Step[] {
  if (verdict.outcome !== 'blocked' || verdict.on !== 'redirect') return [];
  return wholeOf(exchange)
    .hops.slice(exchange.hops.length)
    .map(({ method, url }, place) => ({
      ...{ from: 'browser', mark: 'unsent', stage: 'response', hop: exchange.hops.length + place },
      ...{ method, url, note: { kind: 'never-sent' } },
    }));
}

const rulesOf = ({ rule, alternatives }: Verdict): StepNote | null => {
  if (alternatives.length > 1) return { kind: 'rules', rules: alternatives.map((one) => one.rule) };
  return rule === null ? null : { kind: 'rules', rules: [rule] };
};

const isDoubted = (stage: Stage, { outcome }: Verdict): boolean =>
  stage !== 'preflight' && (outcome === 'unknown' || outcome === 'contradicted');
