import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toStoryContent } from '#core/story/change';
import type { StoryId } from '#core/story/story';
import { bringIn } from '../../../electron/handlers/bring-in';
import { createHandlers } from '../../../electron/handlers/handlers';
import { liveStories } from '../../../electron/handlers/live-stories';
import { saveCopy } from '../../../electron/handlers/save-copy';
import { getStory } from '../../../electron/storage/stories';
import { portsOf } from '../../helpers/ports-of';
import { temporaryDesk, temporaryFolder, testClock } from '../../helpers/temporary-desk';
import { writeStory } from '../backups/furnished';

const until = { wall: '2026-12-01T18:30', zone: 'America/New_York' };

/** A desk with a story that is under embargo, and the same words gone other ways. */
function embargoed() {
  const clock = testClock();
  const desk = temporaryDesk(clock);
  const ports = portsOf(desk, clock, () => undefined);
  const ask = createHandlers(ports);
  const story = writeStory(ports, 'ferry-stop', 'Ferries stopped at six.');
  void ask['embargo:set']({ story, embargo: { until, source: 'The port' }, reason: '' });
  const embargoOf = (id: StoryId) => getStory(desk.db, id).embargo;
  const content = () => toStoryContent(liveStories(ports).open(story).content);
  return { clock, desk, ports, ask, story, embargoOf, content };
}

test('a duplicate is under the embargo of the story it is of, and says so in its log', async () => {
  const { ask, story, embargoOf } = embargoed();
  const { id } = await ask['story:duplicate']({ story });
  expect(embargoOf(id)).toEqual(embargoOf(story));
  expect(embargoOf(id)).toMatchObject({ until, source: 'The port', lifted: null });
  const { entries } = await ask['story:log']({ story: id });
  expect(JSON.stringify(entries)).toContain('It came with the words from another story.');
});

test('what is over, or was lifted, does not come along', async () => {
  const { ask, story, embargoOf, clock } = embargoed();
  void ask['embargo:lift']({ story, reason: 'The port said so.' });
  expect(embargoOf((await ask['story:duplicate']({ story })).id)).toBeNull();
  const other = embargoed();
  clock.now = other.clock.now = Date.UTC(2026, 11, 2);
  expect(other.embargoOf((await other.ask['story:duplicate']({ story: other.story })).id)).toBeNull();
});

test('a story that takes in the words of another, as after a conflict, is under its embargo', async () => {
  const { ask, story, embargoOf } = embargoed();
  const made = await ask['story:create']({ slug: 'ferry-stop-kept', wordsOf: story });
  expect(made.embargo).toEqual(embargoOf(story));
  expect((await ask['story:create']({ slug: 'other', wordsOf: crypto.randomUUID() })).embargo).toBeNull();
});

test('a copy that was saved elsewhere says it, and is under it where it is brought in', async () => {
  const { ports, story, embargoOf, content } = embargoed();
  const folder = temporaryFolder();
  await saveCopy(ports, { story, content: content() }, folder);
  expect(readFileSync(join(folder, 'ferry-stop.txt'), 'utf8')).toContain('EMBARGOED UNTIL 18:30 EST');
  const there = embargoed();
  const { story: brought } = await bringIn(there.ports, join(folder, 'ferry-stop.nutgraf.json'));
  expect(brought.embargo).toEqual(embargoOf(story));
});
