/** A map that holds the last few things used and lets the rest go. */
export interface Recent<Key, Value> {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => void;
  readonly drop: (key: Key) => void;
}

/** Makes a map of at most `size` things. */
export function createRecent<Key, Value>(size: number): Recent<Key, Value> {
  const held = new Map<Key, Value>(); // in the order of use, the oldest first
  const set = (key: Key, value: Value) => {
    held.delete(key);
    held.set(key, value);
    for (const oldest of held.keys()) {
      if (held.size <= size) break;
      held.delete(oldest);
    }
  };
  return {
    set,
    get: (key) => {
      const value = held.get(key);
      if (value !== undefined) set(key, value);
      return value;
    },
    drop: (key) => void held.delete(key),
  };
}
