import type { Judged } from '../cors/judged.ts';
import { endpointOf } from '../cors/seen.ts';
import type { Exchange, Hop, Response } from '../exchange/exchange.ts';
import { type HeaderList, headerLines } from '../http/headers.ts';

/** One header of an answer, before and after; several lines are joined by line feeds, and null is none. */
export interface ChangedLine {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** An answer that is not what it was. */
export interface ChangedAnswer {
  /** Index into the hops of the later exchange. */
  readonly hop: number;
  readonly on: 'preflight' | 'response';
  readonly url: string;
  /** False where the earlier exchange got no such answer. */
  readonly seen: boolean;
  /** Null where it stayed. */
  readonly status: { readonly before: number | null; readonly after: number } | null;
  /** Those that CORS reads. */
  readonly lines: readonly ChangedLine[];
}

const READ_BY_CORS = /^(access-control-.*|location|vary|cross-origin-resource-policy)$/i;

/** How the answers of two exchanges of one endpoint differ, as the servers sent them; those that are alike are left out. */
export function changedAnswers(before: Exchange, after: Exchange): readonly ChangedAnswer[] {
  return after.hops.flatMap((hop, index) => {
    const old = before.hops[index];
    const same = old && endpointOf(old.url) === endpointOf(hop.url) ? old : null;
    return (['preflight', 'response'] as const).flatMap((on) => changeOf(same, hop, { hop: index, on }));
  });
}

function changeOf(old: Hop | null, hop: Hop, at: Pick<ChangedAnswer, 'hop' | 'on'>): readonly ChangedAnswer[] {
  const before = old && answerOf(old, at.on);
  const after = answerOf(hop, at.on);
  if (!after) return [];
  const status = before?.status === after.status ? null : { before: before?.status ?? null, after: after.status };
  const lines = changedLines(headersOf(before), headersOf(after));
  return status || lines.length > 0 ? [{ ...at, url: hop.url, seen: before !== null, status, lines }] : [];
}

const answerOf = (hop: Hop, on: ChangedAnswer['on']): Response | null =>
  on === 'preflight' ? (hop.preflight?.response ?? null) : hop.response;

const headersOf = (response: Response | null): HeaderList => response?.headers ?? response?.judgedHeaders ?? [];

function changedLines(before: HeaderList, after: HeaderList): readonly ChangedLine[] {
  const names = new Map<string, string>();
  for (const [name] of [...before, ...after]) {
    if (READ_BY_CORS.test(name)) names.set(name.toLowerCase(), name);
  }
  return [...names.values()]
    .map((name) => ({ name, before: valueIn(before, name), after: valueIn(after, name) }))
    .filter((line) => line.before !== line.after);
}

function valueIn(headers: HeaderList, name: string): string | null {
  const lines = headerLines(headers, name);
  return lines.length === 0 ? null : lines.join('\n');
}

/** What became of the header that a failed exchange was refused for; null where it was none, or it is as it was. */
export function lineAtFault({ verdict }: Judged, changes: readonly ChangedAnswer[]): ChangedLine | null {
  const header = verdict.checks.at(-1)?.violation?.header?.toLowerCase();
  const on = verdict.on === 'preflight' ? 'preflight' : 'response';
  const answer = changes.find((change) => change.hop === verdict.hop && change.on === on);
  return answer?.lines.find(({ name }) => name.toLowerCase() === header) ?? null;
}
