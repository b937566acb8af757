import { spawn } from 'node:child_process';
import { readFileSync, realpathSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import type { Destination, PublicationSummary } from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import { scheduleAt } from '#core/time/wall-time';
import { nodeBundle } from '../../../scripts/bundles';
import { addFolderDestination } from '../../../electron/handlers/destinations';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { sha256Of } from '../../../electron/files/sha256-of';
import { openDesk } from '../../../electron/storage/open';
import { listPublications } from '../../../electron/storage/publications';
import { pagesIn, newStory } from '../../helpers/publishing-desk';
import { portsOf } from '../../helpers/ports-of';
import { temporaryFolder } from '../../helpers/temporary-desk';
import type { ChildOrders } from './publishing-child';

const repo = join(import.meta.dirname, '../../..');
const due = scheduleAt('2026-12-01T18:30', 'America/New_York').instant;
const minutes = 60_000;
let childFolder = '';

beforeAll(async () => {
  childFolder = mkdtempSync(join(tmpdir(), 'nutgraf-child-'));
  const entry = 'tests/electron/publish/publishing-child.ts';
  await build({ ...nodeBundle(entry, childFolder, 'child.cjs', ['better-sqlite3']), logLevel: 'error' });
});
afterAll(() => rmSync(childFolder, { recursive: true, force: true }));

interface End {
  readonly killed: boolean;
  readonly said: string;
}

/** Runs one look at the clock in a process of its own; `killAfter` kills it from outside, milliseconds after it began. */
function child(orders: ChildOrders, killAfter?: number): Promise<End> {
  const env = { ...process.env, NODE_PATH: join(repo, 'node_modules') };
  const started = spawn(process.execPath, [join(childFolder, 'child.cjs'), JSON.stringify(orders)], { env });
  let said = '';
  started.stdout.on('data', (data: Buffer) => {
    said += data.toString();
    if (killAfter !== undefined && said === 'open\n') setTimeout(() => started.kill('SIGKILL'), killAfter);
  });
  started.stderr.on('data', (data: Buffer) => (said += data.toString()));
  return new Promise((resolve) => {
    started.on('close', (code, signal) => {
      if (signal !== 'SIGKILL' && code !== 0) throw new Error(said);
      resolve({ killed: signal === 'SIGKILL', said });
    });
  });
}

/** Opens the desk for as long as the work takes. */
async function withDesk<Value>(
  folder: string,
  work: (ports: ReturnType<typeof portsOf>) => Promise<Value> | Value,
  clock = () => due - 60 * minutes,
) {
  const desk = openDesk(folder, { clock });
  try {
    return await work(portsOf(desk, clock, () => undefined));
  } finally {
    desk.close();
  }
}

interface Newsroom {
  readonly desk: string;
  readonly web: Destination;
  readonly stories: readonly StoryId[];
}

/** A desk with stories of one slug, all planned for one folder. */
async function newsroom(count: number): Promise<Newsroom> {
  const root = realpathSync.native(temporaryFolder());
  const [desk, site] = [join(root, 'desk'), join(root, 'site')];
  mkdirSync(site);
  return withDesk(desk, async (ports) => {
    const web = addFolderDestination(ports, 'Web', site);
    const stories = Array.from({ length: count }, (_, index) => newStory(ports, {}, `Crossing ${index}.`));
    await plan(ports, web, stories);
    return { desk, web, stories };
  });
}

async function plan(ports: ReturnType<typeof portsOf>, web: Destination, stories: readonly StoryId[]) {
  const at = { wall: '2026-12-01T18:30', zone: 'America/New_York' };
  for (const story of stories) await scheduleStory(ports, { story, destination: web.id, at });
}

/** At any moment: no page is half-written. */
function expectWholePages(folder: string): void {
  for (const [name, text] of Object.entries(pagesIn(folder)))
    if (name.endsWith('.html')) expect(text.trimEnd().endsWith('</html>'), name).toBe(true);
}

/** At the end: one page a story, one receipt a publication, every receipt true of its page, and nothing else lies about. */
async function expectExactlyOnce({ desk, web, stories }: Newsroom, times = 1): Promise<void> {
  const publications = await withDesk(desk, ({ desk: { db } }) => listPublications(db));
  expect(publications.map(({ state }) => state)).toEqual(
    Array.from({ length: stories.length * times }, () => 'sent'),
  );
  const oldestFirst = [...publications].sort((one, other) => one.createdAt - other.createdAt);
  const last = new Map(oldestFirst.map((publication) => [publication.storyId, publication]));
  expect(Object.keys(pagesIn(web.settings.path)).sort()).toEqual(
    [...last.values()].map(({ receipt }) => receipt?.address.slice(web.settings.path.length + 1)).sort(),
  );
  expect(Object.keys(pagesIn(web.settings.path))).toHaveLength(stories.length);
  stories.forEach((story, index) => expectTrueReceipt(last.get(story), index));
}

function expectTrueReceipt(publication: PublicationSummary | undefined, index: number): void {
  const page = readFileSync(publication?.receipt?.address ?? '');
  expect(sha256Of(page)).toBe(publication?.receipt?.sha256);
  expect(page.toString()).toContain(`Crossing ${index}.`);
}

const send = ['planned', 'noted', 'sent', 'finished', 'receipted'] as const;
const afterACrash = ['tidied', 'looked', 'settled'] as const;
/** Every way to die: at each step, in each call of the disk, and again while settling what the last death left. */
const deaths = (diskCalls: number): readonly Omit<ChildOrders, 'desk' | 'now'>[] => [
  ...send.map((dieAt) => ({ dieAt })),
  ...(['noted', 'sent'] as const).flatMap((step) => [step, ...afterACrash].map((dieAt) => ({ dieAt }))),
  ...Array.from({ length: diskCalls }, (_, index) => ({ dieBeforeCall: index + 1 })),
  ...[{ dieBeforeCall: 5 }, ...afterACrash.map((dieAt) => ({ dieAt }))],
];

describe('killed at every step, again and again', () => {
  test('each story stands there once, new and then replaced', async () => {
    const room = await newsroom(24);
    let kills = 0;
    const dieAll = async (diskCalls: number) => {
      for (const death of deaths(diskCalls)) {
        const { killed } = await child({ desk: room.desk, now: due + 5 * minutes, ...death });
        expect(killed, JSON.stringify(death)).toBe(true);
        kills += 1;
        expectWholePages(room.web.settings.path);
      }
      expect(await child({ desk: room.desk, now: due + 5 * minutes })).toMatchObject({ killed: false });
    };
    await dieAll(9); // a new page: written beside, linked to its name
    await expectExactlyOnce(room);
    await withDesk(
      room.desk,
      (ports) => plan(ports, room.web, room.stories),
      () => due - 30 * minutes,
    );
    await dieAll(8); // a page in the place of the last: written beside, renamed
    await expectExactlyOnce(room, 2);
    expect(kills).toBe(51);
  });

  test('killed from outside at any moment', async () => {
    const room = await newsroom(30);
    let kills = 0;
    for (let done = false; !done && kills < 12;) {
      const end = await child({ desk: room.desk, now: due }, Math.random() * 25);
      expectWholePages(room.web.settings.path);
      done = !end.killed;
      if (end.killed) kills += 1;
    }
    await child({ desk: room.desk, now: due });
    expect(kills).toBeGreaterThan(0);
    await expectExactlyOnce(room);
  });

  test('what a crash left unsent is not sent when the grace is over by the next start, and what arrived is not lost', async () => {
    const room = await newsroom(1);
    await child({ desk: room.desk, now: due, dieAt: 'noted' });
    await child({ desk: room.desk, now: due + 60 * minutes });
    expect(pagesIn(room.web.settings.path)).toEqual({});
    expect(await withDesk(room.desk, ({ desk }) => listPublications(desk.db))).toMatchObject([
      { state: 'missed', reason: expect.stringContaining('Nutgraf stopped while sending it.') as string },
    ]);
    const arrived = await newsroom(1);
    await child({ desk: arrived.desk, now: due, dieAt: 'sent' });
    await child({ desk: arrived.desk, now: due + 60 * minutes });
    await expectExactlyOnce(arrived);
  });
});
