import { useEffect, useState } from 'react';

/** The time now in milliseconds, read again every `interval` milliseconds, for words like "12 s ago". */
export function useNow(interval = 10_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), interval);
    return () => clearInterval(timer);
  }, [interval]);
  return now;
}
