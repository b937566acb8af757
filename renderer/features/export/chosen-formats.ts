import type { CallInput, CallOutput } from '#core/contract/calls';
import type { OptionValues } from '#core/formats/format-options';
import type { SuggestionReading } from '#core/suggestions/reading';

export type ListedFormat = CallOutput<'export:formats'>['formats'][number];
export type ChosenFormat = CallInput<'export:save'>['formats'][number];

/** Formats that are ticked, in the order of the menus, as the desk writes them. */
export function chosenFormats(
  formats: readonly ListedFormat[],
  ticked: ReadonlySet<string>,
  choose: (format: ListedFormat) => ChosenFormat,
): ChosenFormat[] {
  return formats.filter(({ id }) => ticked.has(id)).map(choose);
}

/** A format with what was chosen of it; suggestions with marks only where it can show them. */
export function chosenFormat(
  { id, showsSuggestions }: ListedFormat,
  reading: SuggestionReading,
  options: OptionValues,
): ChosenFormat {
  const suggestions = reading === 'marked' && !showsSuggestions ? 'accepted' : reading;
  return { format: id, suggestions, options: { ...options } };
}
