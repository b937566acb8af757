import { useEffect, useState } from 'react';

/** A value once nobody has changed it for a moment: what is asked of the desk is not asked for every letter. */
export function useSettled<Value>(value: Value, after: number): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), after);
    return () => clearTimeout(timer);
  }, [value, after]);
  return settled;
}
