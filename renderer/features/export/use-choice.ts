import { useState } from 'react';
import type { ExportPreset } from '#core/formats/export-preset';
import type { OptionValues } from '#core/formats/format-options';
import type { StoryId } from '#core/story/story';
import type { SuggestionReading } from '#core/suggestions/reading';
import { chosenFormat, chosenFormats, type ChosenFormat, type ListedFormat } from './chosen-formats';

/** What is to be exported, and what of it is looked at. */
export interface Choice {
  readonly stories: readonly StoryId[];
  readonly leaveOut: (story: StoryId) => void;
  /** The story that is looked at. */
  readonly story: StoryId;
  readonly showStory: (story: StoryId) => void;
  readonly ticked: ReadonlySet<string>;
  readonly tick: (format: string, isOn: boolean) => void;
  /** What is written. */
  readonly formats: readonly ChosenFormat[];
  /** The format that is looked at; undefined while none is known. */
  readonly shown: ListedFormat | undefined;
  readonly showFormat: (format: string) => void;
  readonly options: OptionValues;
  readonly choose: (option: string, value: string | number | boolean) => void;
  readonly reading: SuggestionReading;
  readonly read: (reading: SuggestionReading) => void;
  /** Ticks the formats of a preset, with its options, and nothing else. */
  readonly apply: (preset: ExportPreset) => void;
  /** What is looked at, as it would be written. */
  readonly looked: ChosenFormat | undefined;
}

const noOptions: OptionValues = {};

/** The choices of the dialog. It begins with the first format there is; one that cannot be made here is never ticked. */
export function useChoice(given: readonly StoryId[], listed: readonly ListedFormat[]): Choice {
  const [stories, setStories] = useState(given);
  const [wantedStory, showStory] = useState<StoryId | null>(null);
  const [wantedTicks, setTicks] = useState<ReadonlySet<string> | null>(null);
  const [wantedFormat, showFormat] = useState<string | null>(null);
  const [options, setOptions] = useState<ReadonlyMap<string, OptionValues>>(new Map());
  const [reading, read] = useState<SuggestionReading>('accepted');
  const able = listed.filter(({ whyNot }) => whyNot === '');
  const [first] = able;
  const ticked = new Set(able.map(({ id }) => id).filter((id) => wantedTicks?.has(id) ?? id === first?.id));
  const shown =
    listed.find(({ id }) => id === wantedFormat) ?? listed.find(({ id }) => ticked.has(id)) ?? first;
  const optionsOf = (format: string) => options.get(format) ?? noOptions;
  const choose = (format: ListedFormat) => chosenFormat(format, reading, optionsOf(format.id));
  return {
    stories,
    leaveOut: (story) => setStories((all) => (all.length > 1 ? all.filter((each) => each !== story) : all)),
    story: stories.find((story) => story === wantedStory) ?? stories[0] ?? '',
    showStory,
    ticked,
    tick: (format, isOn) => {
      const next = new Set(ticked);
      if (isOn) next.add(format);
      else next.delete(format);
      setTicks(next);
    },
    formats: chosenFormats(listed, ticked, choose),
    shown,
    showFormat,
    options: shown ? optionsOf(shown.id) : noOptions,
    choose: (option, value) => {
      if (shown) setOptions(new Map(options).set(shown.id, { ...optionsOf(shown.id), [option]: value }));
    },
    reading,
    read,
    apply: ({ formats }) => {
      setTicks(new Set(formats.map(({ format }) => format)));
      setOptions(new Map([...options, ...formats.map((each) => [each.format, each.options] as const)]));
      showFormat(listed.find(({ id }) => formats.some(({ format }) => format === id))?.id ?? null);
    },
    looked: shown && choose(shown),
  };
}
