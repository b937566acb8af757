import { NewsroomError } from '#core/newsroom-error';
import { resolveWallTime } from '#core/time/wall-time';
import { requireDestination } from '../../handlers/destinations';
import { liveStories } from '../../handlers/live-stories';
import { done, type Command } from '../command';
import { findStory } from '../find-story';
import { occurrenceOf } from '../occurrence';
import { givenText, givenWord } from '../read-arguments';

/** Plans when a story goes out. */
export const schedule: Command = {
  name: 'schedule',
  takes: 'STORY --at WALL --zone ZONE --to DESTINATION [--first|--second]',
  does: 'Plans a story as it stands for a wall time (2026-12-01T18:30) in a zone (America/New_York).',
  words: [1, 1],
  options: ['first', 'second'],
  required: ['at', 'zone', 'to'],
  run: async (typed) => {
    const occurrence = occurrenceOf(typed, schedule);
    const story = findStory(typed, givenWord(typed, 0));
    if (liveStories(typed.ports).mended(story) !== '')
      throw new NewsroomError(
        'refused',
        'The story was damaged and has just been mended. Read it, then schedule it again.',
      );
    const destination = requireDestination(typed.ports, givenText(typed, 'to')).id;
    const time = { wall: givenText(typed, 'at'), zone: givenText(typed, 'zone') };
    if (!occurrence.occurrence && resolveWallTime(time.wall, time.zone).kind === 'twice')
      typed.say('Add --first or --second: this time happens twice.');
    return done(await typed.ask('schedule:set', { story, destination, at: { ...time, ...occurrence } }));
  },
};
