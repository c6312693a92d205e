import { originOf } from '../../http/origin.ts';
import { inEnglish } from '../../sentence.ts';
import { escapeText } from '../escape.ts';
import type { Explained } from '../explain.ts';

/** What a test is of, in words. */
export interface Outline {
  /** What has to be so: one line. */
  readonly title: string;
  /** What was so when it was recorded. */
  readonly recorded: string;
  /** What differs from what the page did, one sentence each. */
  readonly notes: readonly string[];
}

export function outlineOf({ exchange, verdict }: Explained): Outline {
  const [first] = exchange.hops;
  const url = first?.url ?? '';
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const rule = verdict.rule ?? verdict.failure?.id ?? null;
  const at = new Date(exchange.startedAt).toISOString();
  return {
    title: `${verdict.origin} can read ${first?.method ?? ''} ${originOf(url)}${path}`,
    recorded: `Recorded ${at}, ${verdict.outcome}${rule === null ? '' : ` (${rule})`}: ${inEnglish(verdict.explanation)}`,
    notes: notesOn({ exchange, verdict }),
  };
}

function notesOn({ exchange, verdict }: Pick<Explained, 'exchange' | 'verdict'>): readonly string[] {
  const body = exchange.hops[0]?.body;
  return [
    ...(body && body.text === null
      ? [`Its body (${body.mimeType || 'of no type'}) was not kept; this sends none.`]
      : []),
    ...(verdict.credentials.mode === 'unknown'
      ? ['Whether the page included credentials is not known; this does not.']
      : []),
    ...(verdict.mode === 'no-cors' ? ['The page asked in the mode no-cors, which never lets it read an answer.'] : []),
  ];
}

/** A comment of one line; what would end it, or show a reader something else than there is, is escaped. */
export const commentOf = (mark: '//' | '#', text: string): string => `${mark} ${escapeText(text)}`;
