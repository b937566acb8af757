import { NewsroomError } from '#core/newsroom-error';
import { resolveWallTime, type Occurrence } from '#core/time/wall-time';
import { requireDestination } from '../../handlers/destinations';
import { liveStories } from '../../handlers/live-stories';
import { done, type Command, type Typed } from '../command';
import { findStory } from '../find-story';
import { givenText, givenWord, UsageError } from '../read-arguments';

/** Plans when a story goes out. */
export const schedule: Command = {
  name: 'schedule',
  takes: 'STORY --at WALL --zone ZONE --to DESTINATION [--first|--second]',
  does: 'Plans a story as it stands for a wall time (2026-12-01T18:30) in a zone (America/New_York).',
  words: [1, 1],
  options: ['first', 'second'],
  required: ['at', 'zone', 'to'],
  run: async (typed) => {
    const occurrence = occurrenceOf(typed);
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

function occurrenceOf(typed: Typed): { readonly occurrence?: Occurrence } {
  if (typed.has('first') && typed.has('second'))
    throw new UsageError('Give --first or --second, not both.', schedule);
  if (typed.has('first')) return { occurrence: 'first' };
  return typed.has('second') ? { occurrence: 'second' } : {};
}
