import type { KnownFailure, Verdict } from '../../src/cors/verdict.ts';
import { failureSays, failureWord } from '../said.ts';
import type { Row } from '../store.ts';
import { type TextKey, text } from '../texts.ts';
import type { IconName } from './Icon.tsx';

/** How bad a verdict is, for colour; a word always says the same. */
export type Tone = 'good' | 'bad' | 'network' | 'doubt' | 'calm' | 'bug';

export interface VerdictWords {
  readonly tone: Tone;
  readonly icon: IconName;
  /** For the list. */
  readonly word: string;
  /** For the head of the details. */
  readonly heading: string;
}

const BLOCKED_ON = {
  request: 'verdict_blocked_onRequest',
  preflight: 'verdict_blocked_onPreflight',
  redirect: 'verdict_blocked_onRedirect',
  response: 'verdict_blocked_onResponse',
} as const;

/** What has a text for the list and one for the head of the details. */
type Named<Key = TextKey> = Key extends `${infer Name}_heading` ? Name & TextKey : never;

function words(tone: Tone, icon: IconName, name: Named): VerdictWords {
  return { tone, icon, word: text(name), heading: text(`${name}_heading`) };
}

/** A verdict's outcome in plain words. */
export function verdictWords({ exchange, verdict, tried }: Row): VerdictWords {
  switch (verdict.outcome) {
    case 'allowed':
      if (verdict.interference && tried) return words('doubt', 'flask', 'verdict_tried');
      return verdict.interference
        ? words('doubt', 'check', 'verdict_masked')
        : words('good', 'check', 'verdict_allowed');
    case 'blocked':
      return { tone: 'bad', icon: 'cross', word: text('verdict_blocked'), heading: text(blockedHeading(verdict)) };
    case 'not-cors':
      return words('calm', 'dash', 'verdict_notCors');
    case 'network-failure':
      return networkWords(verdict.failure);
    case 'pending':
      return words('calm', 'wait', 'verdict_pending');
    case 'contradicted':
      return words('bug', 'bug', 'verdict_contradicted');
    case 'unknown':
      return words('doubt', 'question', exchange.partial ? 'verdict_partial' : 'verdict_unknown');
  }
}

function blockedHeading({ on, interference }: Verdict): TextKey {
  return interference?.outcome === 'allowed' ? 'verdict_blocked_hereOnly' : BLOCKED_ON[on ?? 'request'];
}

function networkWords(failure: KnownFailure | null): VerdictWords {
  const id = failure?.id ?? 'network-error';
  return {
    tone: 'network',
    icon: 'plug',
    word: failureWord(id),
    heading: text('verdict_failure_heading', failureSays(id)),
  };
}

/** What a block means for the server and the page; null where nothing was blocked. */
export function consequence({ exchange, verdict }: Row): string | null {
  if (verdict.outcome !== 'blocked') return null;
  switch (verdict.on) {
    case 'response':
      return text('consequence_response', String(exchange.hops.at(-1)?.response?.status ?? ''));
    case 'redirect':
      return text('consequence_redirect');
    case 'preflight':
      return text('consequence_preflight');
    default:
      return text('consequence_request');
  }
}
