import type { Exchange } from '../exchange/exchange.ts';
import type { ResponsePatch } from '../fixes/fix.ts';
import { wholeOf } from '../fixes/whole.ts';
import { headerLines } from '../http/headers.ts';

/** One header of an answer, before and after; null where there is none. */
export interface PatchLine {
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What a fix changes of one answer. */
export interface PatchedMessage {
  readonly hop: number;
  readonly on: ResponsePatch['on'];
  /** Of the exchange as it goes on where the browser stopped it. */
  readonly url: string;
  readonly method: string;
  /** False where the browser stopped before there was such an answer: then nothing is known of it. */
  readonly seen: boolean;
  /** Before and after; null where it stays. */
  readonly status: { readonly before: number | null; readonly after: number } | null;
  readonly lines: readonly PatchLine[];
}

/** A fix as the difference it makes, message by message. */
export function patchedMessages(exchange: Exchange, responses: readonly ResponsePatch[]): PatchedMessage[] {
  const whole = wholeOf(exchange);
  return responses.flatMap(({ hop: place, on, status, set, remove }): PatchedMessage[] => {
    const hop = whole.hops[place];
    if (!hop) return [];
    const real = exchange.hops[place];
    const answer = on === 'preflight' ? real?.preflight?.response : real?.response;
    const headers = answer?.headers ?? answer?.judgedHeaders ?? [];
    const beforeOf = (name: string): string | null => {
      const lines = headerLines(headers, name);
      return lines.length === 0 ? null : lines.join('\n');
    };
    const lines: PatchLine[] = [
      ...Object.entries(set).map(([name, after]) => ({ name, before: beforeOf(name), after })),
      ...remove.map((name) => ({ name, before: beforeOf(name), after: null })),
    ];
    return [
      {
        ...{ hop: place, on, url: hop.url, seen: answer != null },
        lines: lines.filter(({ before, after }) => before !== null || after !== null),
        method: on === 'preflight' ? 'OPTIONS' : hop.method,
        status: status === undefined ? null : { before: answer?.status ?? null, after: status },
      },
    ];
  });
}
