import { useEffect, useState } from 'react';

/** Whether a text has stayed the same for so many milliseconds; the one it begins with is settled at once. */
export function useSettled(text: string, milliseconds: number): boolean {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return settled === text;
}
