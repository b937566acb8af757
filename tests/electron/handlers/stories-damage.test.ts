import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Change } from '../../../core/story/change';
import { liveStories } from '../../../electron/handlers/live-stories';
import { storyHandlers } from '../../../electron/handlers/stories';
import type { Desk } from '../../../electron/storage/desk';
import { openDesk } from '../../../electron/storage/open';
import { readJournal } from '../../../electron/storage/journal';
import { snapshotVersions } from '../../../electron/storage/snapshots';
import { verifyDatabase } from '../../../electron/storage/verify';
import { portsOf } from '../../helpers/ports-of';
import { temporaryDesk, testClock } from '../../helpers/temporary-desk';

const clock = testClock();
const typed = (text: string): Change => ({
  kind: 'steps',
  steps: [{ stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text }] } }],
});

/** The handlers of a desk as it is after a restart. */
const handlersOf = (desk: Desk) => storyHandlers(portsOf(desk, clock, () => undefined));

/** A closed and opened desk with a story of ten batches, whole copies of versions 6 and 9, and the rest in the journal. */
function damageable() {
  const first = temporaryDesk(clock);
  const stories = liveStories(portsOf(first, clock, () => undefined));
  const story = stories.create([]);
  const write = (base: number) =>
    stories.append({ storyId: story, batch: randomUUID(), base, changes: [typed(`${String(base)} `)] });
  for (let base = 0; base < 10; base += 1) {
    write(base);
    clock.now += 61_000;
    if ((base + 1) % 3 === 0) stories.settle();
  }
  // As a kill leaves it: without the copy that closing keeps.
  first.beforeClose(() => first.db.prepare('DELETE FROM snapshot WHERE version = 10').run());
  first.close();
  const desk = openDesk(first.folder, { clock });
  const text = async (handlers = handlersOf(desk)) => {
    const { content, mended, summary } = await handlers['story:open']({ story });
    const block = content.document.content[0];
    const text =
      block?.type === 'paragraph'
        ? (block.content ?? []).map((node) => (node.type === 'text' ? node.text : '')).join('')
        : '';
    return { text, mended, version: summary.version };
  };
  return { desk, story, text };
}

const upTo = (last: number) =>
  Array.from({ length: last + 1 }, (_, index) => `${String(last - index)} `).join('');
const spoil = (desk: Desk, table: 'snapshot' | 'journal', version: number) => {
  const column = table === 'snapshot' ? 'content' : 'changes';
  expect(
    desk.db
      .prepare(`UPDATE ${table} SET ${column} = replace(${column}, '2 ', '7 ') WHERE version = ?`)
      .run(version).changes,
  ).toBe(1);
};

test('the copies are where the test wants them', async () => {
  const { desk, story, text } = damageable();
  expect(snapshotVersions(desk.db, story)).toEqual([9, 6]);
  expect(await text()).toEqual({ text: upTo(9), mended: '', version: 10 });
  desk.close();
});

test('a damaged copy is passed over for the one before, nothing is missing, and it is said once', async () => {
  const { desk, text } = damageable();
  spoil(desk, 'snapshot', 9);
  expect(await text()).toEqual({
    text: upTo(9),
    version: 10,
    mended: expect.stringContaining('A stored copy of this story was damaged on disk') as unknown,
  });
  expect(await text()).toMatchObject({ mended: expect.stringContaining('A stored copy') as unknown });
  const { folder } = desk;
  desk.close();
  const again = openDesk(folder, { clock });
  expect(await text(handlersOf(again))).toEqual({ text: upTo(9), mended: '', version: 10 });
  again.close();
});

test('with every copy damaged the story is rebuilt from its first batch', async () => {
  const { desk, text } = damageable();
  for (const version of [6, 9]) spoil(desk, 'snapshot', version);
  expect(await text()).toMatchObject({ text: upTo(9), version: 10 });
  desk.close();
});

test.each([
  ['spoilt', (desk: Desk) => desk.db.prepare("UPDATE journal SET changes = '[]' WHERE version = 10").run()],
  [
    'cut in half',
    (desk: Desk) =>
      desk.db.prepare('UPDATE journal SET changes = substr(changes, 1, 20) WHERE version = 10').run(),
  ],
  ['missing', (desk: Desk) => desk.db.prepare('DELETE FROM journal WHERE version = 10').run()],
])(
  'a last batch that is %s is left out, kept, said, and the story goes on above it',
  async (_name, damage) => {
    const { desk, story, text } = damageable();
    damage(desk);
    const rows = readJournal(desk.db, story, 0, 99).length;
    const opened = await text();
    expect(opened).toMatchObject({ text: upTo(8), version: 11 });
    expect(opened.mended).toContain(
      'damaged after version 9. The story is shown as it stood then; 1 saved change after it',
    );
    expect(readJournal(desk.db, story, 0, 99)).toHaveLength(rows);

    const append = {
      story,
      batch: randomUUID(),
      base: 11,
      changes: [{ kind: 'field' as const, field: 'headline' as const, value: 'On it goes' }],
    };
    expect(await handlersOf(desk)['story:append'](append)).toMatchObject({ version: 12 });
    const { folder } = desk;
    desk.close();
    const again = openDesk(folder, { clock });
    expect(await text(handlersOf(again))).toEqual({ text: upTo(8), mended: '', version: 12 });
    expect(verifyDatabase(again.db)).toEqual([
      `Story ${story}: the journal is damaged after version 9; it goes on from the copy of version 11.`,
    ]);
    again.close();
  },
);

test('the copy that mends a story stays, however many come after it', async () => {
  const { desk, story, text } = damageable();
  desk.db.prepare("UPDATE journal SET changes = '[]' WHERE version = 10").run();
  expect(await text()).toMatchObject({ version: 11 });
  const stories = liveStories(portsOf(desk, clock, () => undefined));
  for (let base = 11; base < 17; base += 1) {
    clock.now += 61_000;
    stories.append({ storyId: story, batch: randomUUID(), base, changes: [typed('later ')] });
    stories.settle();
  }
  expect(snapshotVersions(desk.db, story)).toEqual([17, 16, 15, 11]);
  desk.db.exec("UPDATE snapshot SET content = '{}' WHERE version > 11");
  const { folder } = desk;
  desk.close();
  const again = openDesk(folder, { clock });
  expect(await text(handlersOf(again))).toMatchObject({ text: 'later '.repeat(6) + upTo(8), version: 17 });
  again.close();
});

test('a damaged batch below a whole copy costs nothing', async () => {
  const { desk, text } = damageable();
  desk.db.prepare("UPDATE journal SET changes = '[]' WHERE version = 5").run();
  expect(await text()).toEqual({ text: upTo(9), mended: '', version: 10 });
  desk.close();
});

test('a damaged story does not keep the others from being listed', async () => {
  const { desk, story } = damageable();
  desk.db.prepare("UPDATE journal SET changes = '[]' WHERE version = 10").run();
  desk.db.prepare('UPDATE story SET counted_version = 0').run();
  const handlers = handlersOf(desk);
  const other = (await handlers['story:create']({ slug: 'whole' })).id;
  expect((await handlers['story:list']({})).stories.map(({ id }) => id)).toEqual([other, story]);
  expect((await handlers['story:open']({ story })).mended).toContain('damaged after version 9');
  desk.close();
});
