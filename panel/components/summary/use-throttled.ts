import { useEffect, useRef, useState } from 'preact/hooks';

/** A value that changes often, as it was at most `every` milliseconds ago. */
export function useThrottled<Value>(value: Value, every: number): Value {
  const [shown, setShown] = useState(value);
  const latest = useRef(value);
  latest.current = value;
  const isBehind = shown !== value;
  useEffect(() => {
    if (!isBehind) return;
    const timer = setTimeout(() => setShown(latest.current), every);
    return () => clearTimeout(timer);
  }, [isBehind, every]);
  return shown;
}
