/** What several things have alike; undefined where they differ, or where there are none. */
export function commonOf<Thing, Value>(
  things: readonly Thing[],
  read: (thing: Thing) => Value,
): Value | undefined {
  const [first, ...rest] = things.map(read);
  return rest.every((each) => JSON.stringify(each) === JSON.stringify(first)) ? first : undefined;
}
