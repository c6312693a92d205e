import { useEffect, useState } from 'preact/hooks';

const SECOND = 1000;

/**
 * The time by the host's clock, anew whenever one more second is over, until the time has come.
 * @param until milliseconds since the epoch
 * @returns milliseconds since the epoch
 */
export function useNow(now: () => Date, until: number): number {
  const [at, setAt] = useState(() => now().getTime());

  useEffect(() => {
    const left = until - at;
    if (left <= 0) return;
    const timer = setTimeout(() => setAt(now().getTime()), left % SECOND || SECOND);
    return () => clearTimeout(timer);
  }, [at, until]);

  return at;
}
