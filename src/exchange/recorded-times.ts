import type { Gap } from './exchange.ts';
import type { RequestStarted } from './network-event.ts';

/** When events were listened to, and when they were wanted; all times in milliseconds since the epoch. */
export interface RecordedTimes {
  /** Times in which events may have been missed. */
  readonly gaps: readonly Gap[];
  addGap(gap: Gap): void;
  /** What begins from now on is not wanted; said twice, it is the first time that counts. */
  pause(at: number): void;
  resume(at: number): void;
  /** Whether the request is one to show: it began while somebody listened, or would have been met but for a gap. */
  has(start: RequestStarted): boolean;
}

export function createRecordedTimes(): RecordedTimes {
  const gaps: Gap[] = [];
  const pauses: { readonly from: number; to: number }[] = [];

  /** Met under way, it began in the gap before; where there is none, before anybody watched, so nobody expects it. */
  function hasMet({ at }: RequestStarted): boolean {
    const gap = gaps.findLast(({ to }) => to <= at);
    return gap !== undefined && !wasPaused(gap.from, at);
  }

  function wasPaused(from: number, to: number): boolean {
    return pauses.some((pause) => pause.from <= to && from < pause.to);
  }

  return {
    gaps,
    addGap: (gap) => void gaps.push(gap),
    pause(at) {
      const last = pauses.at(-1);
      if (last?.to !== Number.POSITIVE_INFINITY) pauses.push({ from: at, to: Number.POSITIVE_INFINITY });
    },
    resume(at) {
      const last = pauses.at(-1);
      if (last) last.to = Math.min(last.to, at);
    },
    has: (start) => (start.kind === 'joined' ? hasMet(start) : !wasPaused(start.at, start.at)),
  };
}
