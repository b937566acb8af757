import type { ReadStory } from '../storage/read-story';

/** Says for people what was damaged in a story and what became of it; empty where nothing was. */
export function sayMended(story: ReadStory): string {
  const sentences: string[] = [];
  if (story.damagedSnapshots.length > 0)
    sentences.push(
      'A stored copy of this story was damaged on disk. The text was rebuilt from the journal of changes.',
    );
  if (story.version < story.head)
    sentences.push(
      `The journal of changes is damaged after version ${story.version}. The story is shown as it stood then; ` +
        `${changes(story.head - story.version)} after it could not be read. Nothing was deleted: they are still in ` +
        'the file of the desk. Compare with your copies before you send this story anywhere.',
    );
  return sentences.join(' ');
}

function changes(count: number): string {
  return count === 1 ? '1 saved change' : `${count} saved changes`;
}
