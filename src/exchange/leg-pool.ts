import type { RequestRecord } from './request-record.ts';

/** A leg that nobody has claimed yet. */
export interface FreeLeg {
  readonly record: RequestRecord;
  /** Of the leg in its request. */
  readonly place: number;
  readonly startedAt: number;
}

/** What was asked for, by somebody who does not know which request became of it. */
export interface Asked {
  readonly url: string;
  readonly method: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** Legs that wait for somebody who asked for them. */
export interface LegPool {
  /** Takes in the legs of a request, or what is newly known of them. */
  add(record: RequestRecord): void;
  /** Claims the first leg that began after this was asked for, and that fits. */
  take(asked: Asked, isFit: (leg: FreeLeg) => boolean): FreeLeg | null;
  /** Lets go of the legs of requests that were over before `at`. */
  dropBefore(at: number): void;
}

/** Milliseconds by which two clocks of one machine may differ, one of them in whole milliseconds. */
const TOLERANCE = 5;
/**
 * Milliseconds within which a request begins once it is asked for. Browsers begin them at once and in the order in
 * which they are asked for (measured, Chromium 156: within 40 ms where a page asks for 60 at a time).
 */
export const LATEST = 5000;

export function createLegPool(): LegPool {
  const free = new Map<string, Map<string, FreeLeg>>();
  const claimed = new Map<string, RequestRecord>();
  const keyOf = ({ method, url }: Pick<Asked, 'method' | 'url'>) => `${method} ${url}`;
  const nameOf = (record: RequestRecord, place: number) => `${place} ${record.id}`;

  return {
    add(record) {
      for (const [place, leg] of record.legs.entries()) {
        const name = nameOf(record, place);
        if (claimed.has(name)) {
          claimed.set(name, record);
          continue;
        }
        const key = keyOf(leg);
        const legs = free.get(key) ?? new Map<string, FreeLeg>();
        legs.set(name, { record, place, startedAt: leg.startedAt });
        free.set(key, legs);
      }
    },
    take(asked, isFit) {
      const legs = free.get(keyOf(asked));
      let first: FreeLeg | null = null;
      for (const leg of legs?.values() ?? []) {
        const after = leg.startedAt - asked.at;
        if (after < -TOLERANCE || after > LATEST || !isFit(leg)) continue;
        if (!first || leg.startedAt < first.startedAt) first = leg;
      }
      if (!first) return null;
      const name = nameOf(first.record, first.place);
      legs?.delete(name);
      claimed.set(name, first.record);
      return first;
    },
    dropBefore(at) {
      for (const [name, record] of claimed) if (wasOver(record, at)) claimed.delete(name);
      for (const [key, legs] of free) {
        dropOver(legs, at);
        if (legs.size === 0) free.delete(key);
      }
    },
  };
}

const wasOver = ({ finishedAt }: RequestRecord, at: number): boolean => finishedAt !== null && finishedAt < at;

function dropOver(legs: Map<string, FreeLeg>, at: number): void {
  for (const [name, { record }] of legs) if (wasOver(record, at)) legs.delete(name);
}
