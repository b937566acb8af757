/** Names of places in a sentence: `Website`, `Website and Wire`, `4 places`. */
export function sayPlaces(names: readonly string[]): string {
  if (names.length > 3) return `${names.length} places`;
  const last = names.at(-1) ?? 'nowhere';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** `1 place`, `3 places`. */
export const countPlaces = (count: number): string => (count === 1 ? '1 place' : `${count} places`);

/** What was called off with it; '' where nothing was. */
export function sayCalledOff(count: number): string {
  if (count === 0) return '';
  return count === 1 ? 'What waited to go out was called off.' : `${count} rows that waited were called off.`;
}
