import type { Reads } from '../../../src/cors/rules/rule.ts';
import type { Step, StepNote } from '../../../src/exports/sequence-steps.ts';
import { failureWord } from '../../said.ts';
import { type TextKey, text } from '../../texts.ts';

const NOTES = {
  'never-sent': 'picture_neverSent',
  'not-sent-yet': 'picture_notSentYet',
  'not-seen': 'picture_notSeen',
  'no-answer-yet': 'picture_noAnswerYet',
  'preflight-was-cached': 'picture_preflightWasCached',
  'from-cache': 'picture_fromCache',
} as const satisfies Record<string, TextKey>;

/** What is to be said of a step; it may hold anything. */
export function noteText(note: StepNote): string {
  switch (note.kind) {
    case 'rules':
      return note.rules.reduce((one, other) => text('picture_or', one, other));
    case 'failure':
      return failureWord(note.id);
    case 'net-error':
      return note.error;
    default:
      return text(NOTES[note.kind]);
  }
}

/** What a group of checks is about, as short as the picture has room for. */
export function readsText(reads: Reads): string {
  if (reads === 'status') return text('picture_status');
  if (reads === 'Location') return text('picture_redirect');
  return reads.replace('Access-Control-', '');
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

function pathOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

/** The name of the other lane; it may hold anything. */
export const serverOf = ({ url }: Step): string => hostOf(url);

/** What goes over, in two parts: method and path, or status and where it leads. Both may hold anything. */
export function messageText(step: Step): readonly [head: string, rest: string] {
  if (step.from === 'browser') return [step.method, pathOf(step.url)];
  if (step.status === null) return [step.mark === 'open' ? '' : text('picture_noAnswer'), ''];
  if (step.target === null) return [String(step.status), ''];
  const host = hostOf(step.target);
  return [String(step.status), `→ ${host === serverOf(step) ? '' : host}${pathOf(step.target)}`];
}
