import { failureById } from '../../src/cors/failures/index.ts';
import type { KnownFailure, Verdict } from '../../src/cors/verdict.ts';
import type { Row } from '../store.ts';
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
  request: 'Blocked before it was sent',
  preflight: 'Blocked on the preflight',
  redirect: 'Blocked on a redirect',
  response: 'Blocked on the response',
} as const;

/** A verdict's outcome in plain words. */
export function verdictWords({ exchange, verdict, tried }: Row): VerdictWords {
  switch (verdict.outcome) {
    case 'allowed':
      if (verdict.interference && tried) {
        return { tone: 'doubt', icon: 'flask', word: 'Tried', heading: 'Passes with the change, blocked without it' };
      }
      return verdict.interference
        ? { tone: 'doubt', icon: 'check', word: 'Masked', heading: 'Allowed here, blocked elsewhere' }
        : { tone: 'good', icon: 'check', word: 'Allowed', heading: 'Allowed' };
    case 'blocked':
      return { tone: 'bad', icon: 'cross', word: 'Blocked', heading: blockedHeading(verdict) };
    case 'not-cors':
      return { tone: 'calm', icon: 'dash', word: 'Not CORS', heading: 'Not a CORS request' };
    case 'network-failure':
      return networkWords(verdict.failure);
    case 'pending':
      return { tone: 'calm', icon: 'wait', word: 'Pending', heading: 'Waiting for the answer' };
    case 'contradicted':
      return { tone: 'bug', icon: 'bug', word: 'Our bug', heading: 'Our bug: the browser did otherwise than we say' };
    case 'unknown':
      return exchange.partial
        ? { tone: 'doubt', icon: 'question', word: 'Partial', heading: 'Partial: not all of it was seen' }
        : { tone: 'doubt', icon: 'question', word: 'Unknown', heading: 'Cannot be known' };
  }
}

function blockedHeading({ on, interference }: Verdict): string {
  return interference?.outcome === 'allowed' ? 'Blocked here, allowed elsewhere' : BLOCKED_ON[on ?? 'request'];
}

function networkWords(failure: KnownFailure | null): VerdictWords {
  const known = failure && failureById(failure.id);
  return {
    tone: 'network',
    icon: 'plug',
    word: known?.word ?? 'Network',
    heading: `Not CORS: ${known?.says ?? 'the network failed'}`,
  };
}

/** What a block means for the server and the page; null where nothing was blocked. */
export function consequence({ exchange, verdict }: Row): string | null {
  if (verdict.outcome !== 'blocked') return null;
  switch (verdict.on) {
    case 'response':
      return `The request did reach the server, which answered ${exchange.hops.at(-1)?.response?.status ?? ''}; the page may not read the answer.`;
    case 'redirect':
      return 'The request did reach the server; its redirect was not followed, and the page may not read the answer.';
    case 'preflight':
      return 'Only the preflight reached the server; the request itself was never sent.';
    default:
      return 'Nothing was sent.';
  }
}
