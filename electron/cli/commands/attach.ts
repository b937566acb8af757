import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { placePhoto } from '#core/document/place-photo';
import { NewsroomError } from '#core/newsroom-error';
import { largestPhotoFile } from '#core/contract/calls';
import { liveStories } from '../../handlers/live-stories';
import { done, type Command } from '../command';
import { findStory } from '../find-story';
import { givenWord } from '../read-arguments';

/** Puts a photo into a story. */
export const attach: Command = {
  name: 'attach',
  takes: 'STORY FILE [--lead]',
  does: 'Puts a photo at the end of a story, or with --lead at its top.',
  words: [2, 2],
  options: ['lead'],
  required: [],
  run: async (typed) => {
    const storyId = findStory(typed, givenWord(typed, 0));
    const path = typed.pathOf(givenWord(typed, 1));
    const photo = await typed.ask('photo:attach', { fileName: basename(path), bytes: readPhoto(path) });
    const { content, version } = liveStories(typed.ports).open(storyId);
    const changes = [placePhoto(content.body, photo, typed.has('lead'))];
    liveStories(typed.ports).append({ storyId, batch: typed.ports.newId(), base: version, changes });
    return done(photo);
  },
};

function readPhoto(path: string): Uint8Array<ArrayBuffer> {
  try {
    if (statSync(path).size > largestPhotoFile)
      throw new NewsroomError('bad-request', `${path} is larger than 200 MB. Nothing was attached.`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof NewsroomError) throw error;
    throw new NewsroomError(
      'not-found',
      `${path} could not be read (${String(error)}). Nothing was attached.`,
      {
        cause: error,
      },
    );
  }
}
