import { describe, expect, test } from 'vitest';
import { calls } from '#core/contract/calls';
import type { DeskState } from '#core/story/workflow';
import { deskListHandlers } from '../../../electron/handlers/desk-list';
import { decisionHandlers } from '../../../electron/handlers/desk-decisions';
import { embargoHandlers } from '../../../electron/handlers/embargo';
import { exportStories } from '../../../electron/handlers/export';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { publishDue } from '../../../electron/publish/publish-due';
import { publicationsOfStory } from '../../../electron/storage/publications';
import { getStory } from '../../../electron/storage/stories';
import { filesIn, publishingDesk } from '../../helpers/publishing-desk';

const at = { wall: '2026-12-01T18:30', zone: 'America/New_York' };
const everything = {
  tab: 'all',
  words: '',
  section: null,
  assignee: null,
  embargoed: false,
  order: 'saved',
} as const;

function desk() {
  const world = publishingDesk();
  const decisions = decisionHandlers(world.ports);
  const move = async (stories: readonly string[], to: DeskState, note = '') =>
    calls['desk:move'].output.parse(await decisions['desk:move']({ stories: [...stories], to, note }));
  const stateOf = (story: string) => getStory(world.ports.desk.db, story).state;
  return {
    ...world,
    ...decisions,
    ...embargoHandlers(world.ports),
    ...deskListHandlers(world.ports),
    move,
    stateOf,
    web: world.newDestination('Web'),
  };
}

describe('where stories stand', () => {
  test('is kept with who, when and why, and goes back by undo as long as nobody decided otherwise', async () => {
    const { newStory, move, stateOf, ports, clock, ...calls } = desk();
    const story = newStory();
    const ready = await move([story], 'ready');
    expect(stateOf(story)).toBe('ready');
    clock.now += 60_000;
    const back = await move([story], 'in-edit', 'The fares are last year’s.');
    expect(getStory(ports.desk.db, story)).toMatchObject({
      state: 'in-edit',
      lastPassage: { at: clock.now, by: 'Ada Fell', note: 'The fares are last year’s.' },
    });
    const { entries } = await calls['story:log']({ story });
    expect(entries.map(({ was, became }) => [was, became])).toEqual([
      ['ready', 'in-edit'],
      ['draft', 'ready'],
    ]);
    expect((await calls['desk:undo']({ undo: ready.undo })).refused).toEqual([
      { story, reason: 'It is in edit by now: somebody decided otherwise since.' },
    ]);
    expect(await calls['desk:undo']({ undo: back.undo })).toEqual({ undone: [story], refused: [] });
    expect(stateOf(story)).toBe('ready');
  });

  test('several at once: what the rules refuse stays and is said, the others go', async () => {
    const { newStory, move, stateOf } = desk();
    const [draft, ready] = [newStory(), newStory()];
    await move([ready], 'ready');
    const { done, refused } = await move([draft, ready], 'in-edit');
    expect(done.map(({ id }) => id)).toEqual([draft]);
    expect(refused).toEqual([
      { story: ready, reason: 'Say why it is sent back: whoever has the story must know.' },
    ]);
    expect(stateOf(ready)).toBe('ready');
  });

  test('holding calls off what waits, and nothing of it goes out; release does not bring the plan back', async () => {
    const { newStory, move, stateOf, ports, clock, web } = desk();
    const story = newStory();
    await scheduleStory(ports, { story, destination: web.id, at });
    expect((await move([story], 'held', 'Legal reads it.')).calledOff).toBe(1);
    expect(stateOf(story)).toBe('held');
    await expect(scheduleStory(ports, { story, destination: web.id, at })).rejects.toThrow(
      'The story is held.',
    );
    clock.now = Date.UTC(2026, 11, 1, 23, 31);
    await publishDue(ports, clock.now);
    expect(filesIn(web.settings.path)).toEqual({});
    await move([story], 'ready');
    expect(publicationsOfStory(ports.desk.db, story)).toMatchObject([
      { state: 'cancelled', reason: 'The story was held by Ada Fell.' },
    ]);
  });

  test('what went out is not killed behind the back of those who have it', async () => {
    const { newStory, move, stateOf, ports, web } = desk();
    const story = newStory();
    await scheduleStory(ports, { story, destination: web.id, at: 'now' });
    expect(stateOf(story)).toBe('published');
    const { refused } = await move([story], 'killed', 'Wrong from the start.');
    expect(refused[0]?.reason).toContain('every place it went to is reached');
    expect(stateOf(story)).toBe('published');
  });
});

describe('an embargo', () => {
  const until = { wall: '2026-12-01T20:00', zone: 'America/New_York' };
  const embargo = { until, source: 'Port of Hallam' };

  test('stops publishing and exporting before its time, whatever was planned before', async () => {
    const { newStory, newFolder, ports, clock, web, ...calls } = desk();
    const story = newStory();
    await scheduleStory(ports, { story, destination: web.id, at });
    await calls['embargo:set']({ story, embargo, reason: '' });
    const wanted = { stories: [story], format: 'text', suggestions: 'accepted' } as const;
    await expect(exportStories(ports, wanted, newFolder('out'), { replace: false })).rejects.toThrow(
      'under embargo until 20:00 EST',
    );
    clock.now = Date.UTC(2026, 11, 1, 23, 30);
    await publishDue(ports, clock.now);
    expect(publicationsOfStory(ports.desk.db, story)).toMatchObject([{ state: 'refused' }]);
    expect(filesIn(web.settings.path)).toEqual({});
  });

  test('is lifted with a reason that is kept, and is handed on until it is over', async () => {
    const { newStory, newFolder, ports, ...calls } = desk();
    const story = newStory();
    await calls['embargo:set']({ story, embargo, reason: '' });
    await expect(async () => calls['embargo:lift']({ story, reason: '' })).rejects.toThrow('Say why');
    await calls['embargo:lift']({ story, reason: 'The port published it itself.' });
    const folder = newFolder('out');
    const wanted = { stories: [story], format: 'text', suggestions: 'accepted' } as const;
    const { files } = await exportStories(ports, wanted, folder, { replace: false });
    expect(files).toHaveLength(1);
    expect((await calls['story:log']({ story })).entries[0]).toMatchObject({
      kind: 'embargo-lifted',
      author: 'Ada Fell',
      note: 'The port published it itself.',
    });
  });

  test('is neither taken away nor shortened without a reason', async () => {
    const { newStory, ports, ...calls } = desk();
    const story = newStory();
    await calls['embargo:set']({ story, embargo, reason: '' });
    await expect(async () => calls['embargo:set']({ story, embargo: null, reason: '' })).rejects.toThrow(
      'Say why',
    );
    const sooner = { until: { ...until, wall: '2026-12-01T19:00' }, source: 'Port of Hallam' };
    await expect(async () => calls['embargo:set']({ story, embargo: sooner, reason: '' })).rejects.toThrow(
      'Say why',
    );
    await calls['embargo:set']({
      story,
      embargo: { ...embargo, until: { ...until, wall: '2026-12-01T21:00' } },
      reason: '',
    });
    expect(getStory(ports.desk.db, story).embargo?.until.wall).toBe('2026-12-01T21:00');
  });
});

describe('what the desk shows', () => {
  test('is narrowed by tab, words, section, assignee and embargo, and counted', async () => {
    const { newStory, move, clock, ...calls } = desk();
    const [ferry, lock, vote] = [
      newStory({ slug: 'ferry' }),
      newStory({ slug: 'lock-100%', byline: 'Bo Ek' }),
      newStory({ slug: 'vote', byline: 'Ada Fell' }),
    ] as const;
    await move([lock], 'ready');
    await calls['desk:section']({ stories: [ferry, lock], section: 'Metro' });
    const due = { wall: '2026-12-01T17:00', zone: 'America/New_York' };
    await calls['desk:plan']({ stories: [ferry], plan: { due, assignee: 'Ada Fell' } });
    await calls['embargo:set']({ story: vote, embargo: { until: at, source: '' }, reason: '' });
    const listed = async (search: Partial<Parameters<(typeof calls)['desk:list']>[0]['search']>) => {
      const answer = await calls['desk:list']({ search: { ...everything, ...search }, from: 0, most: 50 });
      return answer.stories.map(({ slug }) => slug);
    };
    expect((await listed({})).sort()).toEqual(['ferry', 'lock-100%', 'vote']);
    expect(await listed({ tab: 'ready' })).toEqual(['lock-100%']);
    expect((await listed({ tab: 'mine' })).sort()).toEqual(['ferry', 'vote']);
    expect(await listed({ words: '100%' })).toEqual(['lock-100%']);
    expect(await listed({ words: 'ek lock' })).toEqual(['lock-100%']);
    expect((await listed({ section: 'Metro' })).sort()).toEqual(['ferry', 'lock-100%']);
    expect(await listed({ assignee: 'Ada Fell' })).toEqual(['ferry']);
    expect(await listed({ embargoed: true })).toEqual(['vote']);
    expect((await listed({ order: 'due' }))[0]).toBe('ferry');
    const { counts, total } = await calls['desk:list']({ search: everything, from: 1, most: 1 });
    expect(total).toBe(3);
    expect(counts).toEqual({ all: 3, mine: 2, draft: 2, ready: 1 });
    expect(await calls['desk:values']({})).toEqual({ sections: ['Metro'], assignees: ['Ada Fell'] });
    clock.now = Date.UTC(2026, 11, 2, 12);
    expect(await listed({ embargoed: true })).toEqual([]);
  });

  test('is answered a stretch at a time, each story once, in every order', async () => {
    const { newStory, ...calls } = desk();
    for (let number = 0; number < 7; number += 1) newStory({ slug: `story-${number}` });
    for (const order of ['due', 'saved', 'slug', 'priority', 'state'] as const) {
      const seen: string[] = [];
      for (let from = 0; from < 7; from += 3) {
        const answer = await calls['desk:list']({ search: { ...everything, order }, from, most: 3 });
        seen.push(...answer.stories.map(({ slug }) => slug));
      }
      expect(new Set(seen).size).toBe(7);
    }
  });

  test('a plan is written for several, and taken back', async () => {
    const { newStory, ports, ...calls } = desk();
    const stories = [newStory(), newStory()];
    const { undo } = await calls['desk:plan']({ stories, plan: { assignee: 'Bo Ek', art: 'map' } });
    for (const story of stories)
      expect(getStory(ports.desk.db, story)).toMatchObject({ assignee: 'Bo Ek', art: 'map', due: null });
    await calls['desk:undo']({ undo });
    for (const story of stories)
      expect(getStory(ports.desk.db, story)).toMatchObject({ assignee: '', art: '' });
  });
});
