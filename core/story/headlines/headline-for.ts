import type { HeadlineUse, HeadlineVariant, StoryDetails } from '../details';
import type { StoryContent } from '../story';

type Headlines = StoryDetails['headlines'];

/** The headline for a use: its own, or the main one where it has none. */
export function headlineFor(
  { fields, details }: Pick<StoryContent, 'fields' | 'details'>,
  use: HeadlineUse,
): string {
  return details.headlines[use]?.text ?? fields.headline;
}

/** Whether the main headline changed after this one was written for it. */
export function isStale(variant: HeadlineVariant | null, main: string): boolean {
  return variant !== null && variant.writtenFor !== main;
}

/** Headlines with one written anew; with nothing in it, the main headline serves again. */
export function withHeadline(headlines: Headlines, use: HeadlineUse, text: string, main: string): Headlines {
  const isEmpty = text.trim() === '';
  return { ...headlines, [use]: isEmpty ? null : { text, writtenFor: main } };
}

/** Headlines after somebody looked at one again and left it as it is. */
export function keepHeadline(headlines: Headlines, use: HeadlineUse, main: string): Headlines {
  const kept = headlines[use];
  return kept ? { ...headlines, [use]: { ...kept, writtenFor: main } } : headlines;
}
