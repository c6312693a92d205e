import { type Progress, progressBetween } from '../src/watch/progress.ts';
import type { Row } from './store.ts';

/** What an exchange tells of the failure that is watched at its endpoint. */
export interface News {
  readonly row: Row;
  /** `tried`: it passes with what Try it changes, and the server is as it was. */
  readonly told: Progress | (Pick<Progress, 'changes'> & { readonly kind: 'tried' });
  /** When it passed last, where it fails again; milliseconds since the epoch. */
  readonly passedAt: number | null;
}

const FAILS = new Set<News['told']['kind']>(['further', 'same', 'earlier']);

/** What a later row tells of one that failed. */
export function newsOf(marked: Row, row: Row): News {
  const progress = progressBetween(marked, row);
  const { changes } = progress;
  return { row, told: row.tried ? { kind: 'tried', changes } : progress, passedAt: null };
}

/** What is to be known of a failure after one more row: the first of those that tell the same stays. */
export function latestNews(marked: Row, known: News | null, row: Row): News | null {
  if (isSilent(row)) return known;
  const next = newsOf(marked, row);
  const { kind } = next.told;
  if (kind === 'other' && row.verdict.outcome !== 'allowed') return known;
  const isFixed = known?.told.kind === 'fixed';
  if (isFixed && !FAILS.has(kind)) return known;
  if (known !== null && gist(known) === gist(next)) return known;
  if (!FAILS.has(kind)) return next;
  return { ...next, passedAt: isFixed ? known.row.exchange.startedAt : (known?.passedAt ?? null) };
}

/** Not there yet, or given up by the page, or passing only in this tab or not even there. */
function isSilent({ verdict: { outcome, failure }, tried }: Row): boolean {
  return outcome === 'pending' || failure?.id === 'aborted' || (tried && outcome !== 'allowed');
}

function gist({ row: { verdict }, told }: News): string {
  const { changes, ...rest } = told;
  const { rule, on, hop, chromium, failure } = verdict;
  return JSON.stringify([rest, FAILS.has(told.kind) && [rule, on, hop, chromium, changes], failure?.id]);
}
