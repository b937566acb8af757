import { describe, expect, it } from 'vitest';
import { NewsroomError } from '#core/newsroom-error';
import type { Change } from '#core/story/change';
import { createJournal, type Batch, type Refuge } from '../../../../renderer/features/story/saving/journal';
import type { SaveState } from '../../../../renderer/features/story/saving/save-state';
import { fakeTimers } from './fake-timers';

const headline = (value: string): Change => ({ kind: 'field', field: 'headline', value });
const deck = (value: string): Change => ({ kind: 'field', field: 'deck', value });
const typed = (text: string): Change => ({ kind: 'steps', steps: [{ stepType: 'replace', text }] });

type Answer = 'written' | 'lost' | 'never' | NewsroomError;

/** A server that answers as it is told, batch after batch, and then as it should. */
function setUp(answers: readonly Answer[] = []) {
  const timers = fakeTimers();
  const queue = [...answers];
  const sent: Batch[] = [];
  const states: SaveState[] = [];
  const versions = new Map<string, number>();
  const refuges: NewsroomError[] = [];
  let ids = 0;
  const journal = createJournal(
    { story: 'story-a', version: 7, savedAt: -60_000 },
    {
      timers,
      newId: () => `batch-${(ids += 1)}`,
      append: async (batch) => {
        sent.push(structuredClone(batch));
        const answer = queue.shift() ?? 'written';
        if (answer instanceof NewsroomError) throw answer;
        if (answer === 'never') return new Promise(() => undefined);
        const version = versions.get(batch.batch) ?? batch.base + 1;
        versions.set(batch.batch, version);
        if (answer === 'lost') throw new Error('The pipe broke.');
        return { version };
      },
      seekRefuge: (reason): Promise<Refuge> => {
        refuges.push(reason);
        return Promise.resolve({ story: 'story-b', version: 1, changes: () => [headline('All of it')] });
      },
      onState: (state) => states.push(state),
    },
  );
  return { timers, journal, sent, states, refuges };
}

describe('the journal of a story', () => {
  it('sends the first change at once, and those after it no later than 250 ms, however fast they come', async () => {
    const { timers, journal, sent } = setUp();
    journal.record(typed('a'));
    expect(sent).toHaveLength(1);
    for (let key = 0; key < 60; key += 1) {
      await timers.advance(20);
      journal.record(typed('b'));
    }
    const gaps = sent.length;
    expect(gaps).toBeGreaterThanOrEqual(5);
    await timers.advance(250);
    expect(
      sent
        .flatMap(({ changes }) => changes)
        .flatMap((change) => (change.kind === 'steps' ? change.steps : [])),
    ).toHaveLength(61);
  });

  it('numbers batches by the version each was answered with', async () => {
    const { timers, journal, sent } = setUp();
    for (const key of ['a', 'b', 'c']) {
      journal.record(typed(key));
      await timers.advance(300);
    }
    expect(sent.map(({ base }) => base)).toEqual([7, 8, 9]);
    expect(journal.version()).toBe(10);
  });

  it('says when it last wrote, also while there is always something left to write', async () => {
    const { timers, journal } = setUp();
    for (let key = 0; key < 100; key += 1) {
      journal.record(typed('a'));
      await timers.advance(20);
      expect(timers.now() - journal.state().at).toBeLessThanOrEqual(270);
    }
  });

  it('has one batch on its way at a time', async () => {
    const { timers, journal, sent } = setUp(['never']);
    journal.record(typed('a'));
    await timers.advance(10);
    journal.record(typed('b'));
    await timers.advance(5_000);
    expect(sent).toHaveLength(1);
    expect(journal.state().kind).toBe('saving');
  });

  it('keeps only the last of several values of a field in a row, and the order of everything else', async () => {
    const { timers, journal, sent } = setUp();
    journal.record(deck('x'));
    for (const change of [headline('C'), headline('Co'), typed('a'), typed('b'), headline('Cou')])
      journal.record(change);
    await timers.advance(250);
    expect(sent[1]?.changes).toEqual([
      headline('Co'),
      {
        kind: 'steps',
        steps: [
          { stepType: 'replace', text: 'a' },
          { stepType: 'replace', text: 'b' },
        ],
      },
      headline('Cou'),
    ]);
  });

  it('sends a batch that failed again under its name and with its content, while typing goes on', async () => {
    const { timers, journal, sent, states } = setUp([new NewsroomError('disk', 'The disk is full.'), 'lost']);
    journal.record(typed('a'));
    await timers.advance(100);
    journal.record(typed('b'));
    await timers.advance(100);
    expect(journal.state()).toEqual({ kind: 'unsaved', at: -60_000, since: 0, message: 'The disk is full.' });
    await timers.advance(2_000);
    expect(sent.slice(0, 3)).toEqual([sent[0], sent[0], sent[0]]);
    expect(sent[3]).toMatchObject({ base: 8, changes: [{ kind: 'steps' }] });
    expect(journal.state().kind).toBe('saved');
    expect(states.map(({ kind }) => kind)).toEqual(['saving', 'unsaved', 'unsaved', 'saving', 'saved']);
  });

  it('tries less and less often, but at least every 5 seconds', async () => {
    const full = new NewsroomError('disk', 'The disk is full.');
    const { timers, journal, sent } = setUp(Array.from({ length: 100 }, () => full));
    journal.record(typed('a'));
    await timers.advance(8_000);
    expect(sent).toHaveLength(6); // at 0, 0.25, 0.75, 1.75, 3.75, 7.75 s
    await timers.advance(20_000);
    expect(sent).toHaveLength(10);
  });

  it('asks again where no answer comes, and heeds an answer to either', async () => {
    const { timers, journal, sent } = setUp(['never']);
    journal.record(typed('a'));
    await timers.advance(11_000);
    expect(sent.map(({ batch }) => batch)).toEqual(['batch-1', 'batch-1']);
    expect(journal.state().kind).toBe('saved');
    expect(journal.version()).toBe(8);
  });

  it('flushes what there is without waiting, and says whether all of it is safe', async () => {
    const { timers, journal, sent } = setUp();
    journal.record(typed('a'));
    await timers.advance(1);
    journal.record(typed('b'));
    const flushed = journal.flush();
    await timers.advance(0);
    expect(await flushed).toBe(true);
    expect(sent).toHaveLength(2);
    expect(timers.now()).toBe(1);
    expect(await journal.flush()).toBe(true);
    expect(sent).toHaveLength(2);
  });

  it('says false to a flush that met a full disk, tries at once at the next, and goes on by itself', async () => {
    const full = new NewsroomError('disk', 'The disk is full.');
    const { timers, journal } = setUp([full, full]);
    journal.record(typed('a'));
    await timers.advance(1);
    const flushed = journal.flush();
    await timers.advance(0);
    expect(await flushed).toBe(false);
    await timers.advance(1_000);
    expect(journal.state().kind).toBe('saved');
  });

  it.each(['conflict', 'not-found', 'bad-request'] as const)(
    'moves all of the text to a new story on %s, once, and goes on there',
    async (code) => {
      const { timers, journal, sent, refuges } = setUp([new NewsroomError(code, 'No.')]);
      journal.record(typed('a'));
      await timers.advance(100);
      expect(refuges).toHaveLength(1);
      expect(sent[1]).toEqual({
        story: 'story-b',
        batch: 'batch-2',
        base: 1,
        changes: [headline('All of it')],
      });
      journal.record(deck('More'));
      await timers.advance(300);
      expect(sent[2]).toEqual({ story: 'story-b', batch: 'batch-3', base: 2, changes: [deck('More')] });
      expect(journal.story()).toBe('story-b');
      expect(journal.state().kind).toBe('saved');
    },
  );

  it('does not fill the desk with new stories where the new one is refused as well', async () => {
    const no = new NewsroomError('bad-request', 'No.');
    const { timers, journal, sent, refuges } = setUp([no, no, no]);
    journal.record(typed('a'));
    await timers.advance(5_000);
    expect(refuges).toHaveLength(1);
    expect(sent.slice(1, 4).map(({ batch }) => batch)).toEqual(['batch-2', 'batch-2', 'batch-2']);
    expect(journal.state().kind).toBe('saved');
  });

  it('does not take a late answer to one batch for the answer to the next', async () => {
    const timers = fakeTimers();
    const calls: { batch: Batch; answer: (version: number) => void; fail: () => void }[] = [];
    let ids = 0;
    const journal = createJournal(
      { story: 'story-a', version: 0, savedAt: 0 },
      {
        timers,
        newId: () => `batch-${(ids += 1)}`,
        append: (batch) =>
          new Promise((resolve, reject) => {
            calls.push({
              batch,
              answer: (version) => resolve({ version }),
              fail: () => reject(new Error('Gone.')),
            });
          }),
        seekRefuge: () => Promise.reject(new Error('Nobody asked for this.')),
        onState: () => undefined,
      },
    );
    journal.record(typed('a'));
    await timers.advance(10_500); // given up, and asked again
    journal.record(typed('b'));
    calls[1]?.answer(1);
    await timers.advance(10);
    calls[0]?.answer(1); // late, while batch-2 is on its way
    await timers.advance(10);
    calls[2]?.fail();
    await timers.advance(1_000);
    expect(calls.map(({ batch: { batch, base } }) => [batch, base])).toEqual([
      ['batch-1', 0],
      ['batch-1', 0],
      ['batch-2', 1],
      ['batch-2', 1],
    ]);
  });

  it('goes to one new story where starting it takes longer than it waits', async () => {
    const timers = fakeTimers();
    const sent: Batch[] = [];
    const refuges: ((refuge: Refuge) => void)[] = [];
    let ids = 0;
    const journal = createJournal(
      { story: 'story-a', version: 0, savedAt: 0 },
      {
        timers,
        newId: () => `batch-${(ids += 1)}`,
        append: (batch) => {
          sent.push(batch);
          if (batch.story === 'story-a') return Promise.reject(new NewsroomError('conflict', 'No.'));
          return Promise.resolve({ version: batch.base + 1 });
        },
        seekRefuge: () => new Promise((resolve) => refuges.push(resolve)),
        onState: () => undefined,
      },
    );
    const refuge = (story: string): Refuge => ({ story, version: 1, changes: () => [headline('All of it')] });
    journal.record(typed('a'));
    await timers.advance(10_500);
    refuges[1]?.(refuge('story-c'));
    await timers.advance(10);
    refuges[0]?.(refuge('story-b'));
    await timers.advance(1_000);
    expect(journal.story()).toBe('story-c');
    expect(sent.map(({ story }) => story)).toEqual(['story-a', 'story-c']);
  });
});
