import type { CheckedStory } from './export-stories';

/**
 * What stops a story, each once: what the checks found with the formats it stops, where it does not stop every one that is
 * ticked, and what the format that is looked at found by itself.
 */
export function saidStops(
  story: CheckedStory | undefined,
  ofFormat: readonly string[],
  ticked: ReadonlySet<string>,
  nameOf: (format: string) => string,
): readonly string[] {
  const found = story?.stops ?? [];
  const said = found.map(({ message, formats }) => {
    const isEvery = [...ticked].every((format) => formats.includes(format));
    return isEvery ? message : `${message} (${formats.map(nameOf).join(', ')})`;
  });
  return [...said, ...ofFormat.filter((message) => found.every((each) => each.message !== message))];
}

/** Whether anything at all of an export can be written: some story in some format. */
export function canSave(
  stories: readonly CheckedStory[],
  formats: readonly { readonly id: string; readonly takes: 'one' | 'many' }[],
): boolean {
  const stops = ({ stops }: CheckedStory, id: string) => stops.some(({ formats: ids }) => ids.includes(id));
  return formats.some(({ id, takes }) =>
    takes === 'one' ? stories.some((each) => !stops(each, id)) : stories.every((each) => !stops(each, id)),
  );
}
