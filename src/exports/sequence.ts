import type { Stage, Verdict } from '../cors/verdict.ts';
import type { Exchange } from '../exchange/exchange.ts';
import { wholeOf } from '../fixes/whole.ts';
import { redirectTarget } from '../http/redirect.ts';
import type { Explained } from './explain.ts';
import { type Message, messagesOf } from './messages.ts';

/**
 * What became of a step. `passed` and `failed`: the browser checked it, or it broke off there; `done`: it happened, and
 * nothing was to be checked; `unsent`: it never happened; `open`: it is not known, or not yet; `many`: it stands for several that
 * are left out.
 */
export type StepMark = 'passed' | 'failed' | 'done' | 'unsent' | 'open' | 'many';

/** One arrow between browser and server. */
export interface SequenceStep {
  readonly from: 'browser' | 'server';
  readonly mark: StepMark;
  /** What goes over: method and place, or status and where it leads. As it was, so it may hold anything. */
  readonly text: string;
  /** What is to be said of it: the rule that failed, `never sent`; null for nothing. It may hold anything. */
  readonly note: string | null;
}

/** An exchange as a picture: who, and what went over in time order. */
export interface Sequence {
  /** The host, or how many there are. It may hold anything. */
  readonly server: string;
  readonly steps: readonly SequenceStep[];
}

/** More are no picture any more: of a long chain of redirects the beginning is shown, and the end. */
const FIRST = 4;
const LAST = 8;

/** What went over between browser and server, what was checked, and what was never sent. */
export function sequenceOf({ exchange, verdict }: Pick<Explained, 'exchange' | 'verdict'>): Sequence {
  const urls = wholeOf(exchange).hops.map(({ url }) => url);
  const hosts = new Set(urls.map(hostOf));
  const place = hosts.size > 1 ? hostAndPath : pathOf;
  const steps = messagesOf(exchange, verdict).flatMap((message) => stepsOfMessage(message, place, exchange, verdict));
  return {
    server: hosts.size > 1 ? `${hosts.size} servers` : hostOf(urls[0] ?? ''),
    steps: shortened([...steps, ...unfollowed(exchange, verdict, place)]),
  };
}

function shortened(steps: readonly SequenceStep[]): readonly SequenceStep[] {
  const count = steps.length - FIRST - LAST;
  if (count < 2) return steps;
  const between: SequenceStep = { from: 'browser', mark: 'many', text: `${count} more steps`, note: null };
  return [...steps.slice(0, FIRST), between, ...steps.slice(-LAST)];
}

type Place = (url: string) => string;

function stepsOfMessage(message: Message, place: Place, exchange: Exchange, verdict: Verdict): SequenceStep[] {
  const { stage, hop, method, url, requestHeaders, response } = message;
  const text = `${method} ${place(url)}`;
  if (requestHeaders === null && response === null) return [unsent(text, exchange)];
  const cached = stage !== 'preflight' && verdict.coveredBy[hop] != null;
  const asked: SequenceStep = { from: 'browser', mark: 'done', text, note: cached ? 'preflight was cached' : null };
  return [asked, response ? answer(message, place, verdict) : noAnswer(message, exchange, verdict)];
}

function unsent(text: string, { outcome, partial }: Exchange): SequenceStep {
  if (partial) return { from: 'browser', mark: 'open', text, note: 'not seen' };
  if (outcome === 'pending') return { from: 'browser', mark: 'open', text, note: 'not sent yet' };
  return { from: 'browser', mark: 'unsent', text, note: 'never sent' };
}

function answer({ stage, hop, url, response, violation }: Message, place: Place, verdict: Verdict): SequenceStep {
  const status = response?.status ?? 0;
  const target = redirectTarget(url, status, response?.judgedHeaders ?? response?.headers ?? []);
  const text = target === null ? String(status) : `${status} → ${place(target)}`;
  const from = 'server' as const;
  if (violation && verdict.outcome === 'blocked') return { from, mark: 'failed', text, note: rulesOf(verdict) };
  const isLast = hop === (verdict.hop ?? -1) && stage !== 'preflight';
  if (verdict.failure && isLast) return { from, mark: 'failed', text, note: verdict.failure.id };
  const checked = verdict.checks.some((check) => check.on === stage && check.hop === hop);
  const note = response?.fromCache ? 'from the browser’s cache' : null;
  if (checked && !violation) return { from, mark: 'passed', text, note };
  return { from, mark: isDoubted(stage, verdict) ? 'open' : 'done', text, note };
}

/** No answer came: it broke off, nobody saw it, or it is on its way. */
function noAnswer({ hop, stage }: Message, exchange: Exchange, verdict: Verdict): SequenceStep {
  const from = 'server' as const;
  if (exchange.partial) return { from, mark: 'open', text: 'not seen', note: null };
  if (exchange.outcome === 'pending') return { from, mark: 'open', text: 'no answer yet', note: null };
  const error = (stage === 'preflight' ? exchange.hops[hop]?.preflight?.netError : null) ?? exchange.netError;
  return { from, mark: 'failed', text: 'no answer', note: error || verdict.failure?.id || null };
}

/** Where a redirect was refused: what the browser would have asked next. */
function unfollowed(exchange: Exchange, verdict: Verdict, place: Place): SequenceStep[] {
  if (verdict.outcome !== 'blocked' || verdict.on !== 'redirect') return [];
  return wholeOf(exchange)
    .hops.slice(exchange.hops.length)
    .map(({ method, url }) => ({
      from: 'browser',
      mark: 'unsent',
      text: `${method} ${place(url)}`,
      note: 'never sent',
    }));
}

/** Both, where the credentials mode would tell which and is not known. */
const rulesOf = ({ rule, alternatives }: Verdict): string | null =>
  alternatives.length > 1 ? alternatives.map((one) => one.rule).join(' or ') : rule;

const isDoubted = (stage: Stage, { outcome }: Verdict): boolean =>
  stage !== 'preflight' && (outcome === 'unknown' || outcome === 'contradicted');

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

function pathOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

const hostAndPath: Place = (url) => (URL.canParse(url) ? `${hostOf(url)}${pathOf(url)}` : url);
