import { randomUUID } from 'node:crypto';
import { parseDocumentNode, emptyDocument } from '#core/document/document';
import { replaceBody, type Change } from '#core/story/change';
import type { StoryId } from '#core/story/story';
import { liveStories, type LiveStories } from '../../electron/handlers/live-stories';
import type { Desk } from '../../electron/storage/desk';
import { openDesk } from '../../electron/storage/open';
import { markedStory } from './marked-story';
import { slugOf } from './story-text';

const clock = () => Date.now();

/** An open desk and the stories on it. */
export interface OpenBenchDesk {
  readonly desk: Desk;
  readonly stories: LiveStories;
}

export function openBenchDesk(folder: string): OpenBenchDesk {
  const desk = openDesk(folder, { clock });
  const world = { desk, clock, newId: () => randomUUID(), emit: () => undefined, systemUser: 'Ada Fell' };
  return { desk, stories: liveStories(world) };
}

/** Writes a story of so many words as the app would have written it. */
export function writeStory({ stories }: OpenBenchDesk, words: number): StoryId {
  const { document, comments } = markedStory(words);
  const changes: readonly Change[] = [
    { kind: 'field', field: 'slug', value: slugOf(words) },
    { kind: 'field', field: 'headline', value: `A story of ${words} words` },
    replaceBody(parseDocumentNode(emptyDocument), document),
    ...comments.map((thread): Change => ({ kind: 'thread', thread })),
  ];
  return stories.create(changes);
}

/** Makes a desk with a story of each length. */
export function writeDesk(folder: string, lengths: readonly number[]): void {
  const open = openBenchDesk(folder);
  for (const words of lengths) writeStory(open, words);
  open.desk.close();
}
