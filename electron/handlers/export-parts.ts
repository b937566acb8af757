import type { CallInput } from '#core/contract/calls';
import type { Format } from '#core/formats/format';
import type { OptionValues } from '#core/formats/format-options';
import type { StoryId } from '#core/story/story';
import type { SuggestionReading } from '#core/suggestions/reading';
import { requireFormat } from './write-editions';

/** One piece of an export: a story in a format, or all stories together in a format that takes them so. */
export interface ExportPart {
  readonly stories: readonly StoryId[];
  /** Null where it is all of them together. */
  readonly story: StoryId | null;
  readonly format: Format;
  readonly suggestions: SuggestionReading;
  readonly options: OptionValues;
}

/**
 * An export in the pieces it is written in: story by story, because its photos are cut once for all its formats, then what
 * takes all stories together. @throws NewsroomError `not-found` for a format that does not exist.
 */
export function exportParts({ stories, formats }: CallInput<'export:save'>): readonly ExportPart[] {
  const unique = [...new Set(stories)];
  const chosen = formats.map(({ format, suggestions, options = {} }) => ({
    format: requireFormat(format),
    suggestions,
    options,
  }));
  return [
    ...unique.flatMap((story) =>
      chosen
        .filter(({ format }) => format.takes === 'one')
        .map((each): ExportPart => ({ ...each, story, stories: [story] })),
    ),
    ...chosen
      .filter(({ format }) => format.takes === 'many')
      .map((each): ExportPart => ({ ...each, story: null, stories: unique })),
  ];
}
