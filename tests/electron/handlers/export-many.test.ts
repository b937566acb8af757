import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calls } from '#core/contract/calls';
import type { EventPayload } from '#core/contract/events';
import { setEmbargo } from '../../../electron/storage/desk-decisions';
import { scheduleAt } from '#core/time/wall-time';
import { exportHandlers } from '../../../electron/handlers/export';
import { answerPreviewRequest } from '../../../electron/handlers/preview-files';
import type { Ports } from '../../../electron/handlers/ports';
import { publishingDesk } from '../../helpers/publishing-desk';

const everything = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[a-z]+$/.test(name))
    .sort();
const as = (...formats: readonly string[]) =>
  formats.map((format) => ({ format, suggestions: 'accepted' as const }));

/** A desk with a folder chosen; what is told of progress, and questions about files that are there. */
function room(change: (ports: Ports) => Partial<Ports> = () => ({})) {
  const desk = publishingDesk();
  const folder = desk.newFolder('out');
  const progress: EventPayload<'export:progress'>[] = [];
  const asked: { names: readonly string[]; others: boolean | undefined }[] = [];
  const answer = { replace: false };
  const told = new Set<(done: number) => void>();
  const plain: Ports = {
    ...desk.ports,
    emit: (name, payload) => {
      if (name !== 'export:progress') return;
      const said = payload as EventPayload<'export:progress'>;
      progress.push(said);
      told.forEach((tell) => tell(said.done));
    },
    dialogs: {
      ...desk.ports.dialogs,
      chooseFolder: () => Promise.resolve(folder),
      confirmReplace: (names, others) => {
        asked.push({ names, others });
        return Promise.resolve(answer.replace);
      },
    },
  };
  const ports = { ...plain, ...change(plain) };
  return { ...desk, ports, folder, progress, asked, answer, told, handlers: exportHandlers(ports) };
}

function underEmbargo({ ports }: ReturnType<typeof room>, story: string): void {
  const until = scheduleAt('2026-12-24T06:00', 'America/New_York');
  const decided = { at: ports.clock(), author: 'Ada', kind: 'embargo', note: '' } as const;
  setEmbargo(ports.desk.db, story, { until, source: 'Port of Hallam', lifted: null }, decided);
}

describe('several stories in several formats', () => {
  test('each format gets a folder of its own, and feeds take all stories together', async () => {
    const desk = room();
    const stories = [desk.newStory({ slug: 'ferry-fares' }), desk.newStory({ slug: 'harbour-dredge' })];
    const report = calls['export:save'].output.parse(
      await desk.handlers['export:save']({ stories, formats: as('text', 'ninjs-3.1', 'rss') }),
    );
    expect(everything(desk.folder)).toEqual([
      'ninjs-3.1/ferry-fares.json',
      'ninjs-3.1/harbour-dredge.json',
      'rss/rss.xml',
      'text/ferry-fares.txt',
      'text/harbour-dredge.txt',
    ]);
    expect(report.written.map(({ name, format }) => `${name} ${format}`)).toEqual([
      'ferry-fares text',
      'ferry-fares ninjs-3.1',
      'harbour-dredge text',
      'harbour-dredge ninjs-3.1',
      '2 stories rss',
    ]);
    expect(report).toMatchObject({ folder: desk.folder, refused: [], ended: 'done', left: 0 });
    const feed = readFileSync(join(desk.folder, 'rss/rss.xml'), 'utf8');
    expect(feed.match(/<item>/g)).toHaveLength(2);
    for (const { files } of report.written)
      for (const { name, byteLength } of files)
        expect(readFileSync(join(desk.folder, name))).toHaveLength(byteLength);
  });

  test('progress is told part by part', async () => {
    const desk = room();
    const stories = [desk.newStory(), desk.newStory({ slug: 'harbour-dredge' })];
    await desk.handlers['export:save']({ stories, formats: as('text') });
    expect(desk.progress).toEqual([
      { done: 0, total: 2, name: 'ferry-fares, Plain text' },
      { done: 1, total: 2, name: 'harbour-dredge, Plain text' },
      { done: 2, total: 2, name: '' },
    ]);
  });

  test('two stories of one slug stand apart, and a photo both use is in each', async () => {
    const desk = room();
    const stories = [desk.newStory(), desk.newStory({ headline: 'Another ferry' })];
    for (const story of stories) desk.addPhoto(story, 1, { credit: 'Photo by Anna Ferreira' });
    const { written, refused } = await desk.handlers['export:save']({ stories, formats: as('html-files') });
    expect(refused).toEqual([]);
    expect(written.map(({ files }) => files[0]?.name)).toEqual([
      'ferry-fares.html',
      'ferry-fares-2/ferry-fares.html',
    ]);
    for (const { files } of written)
      for (const { name } of files) expect(existsSync(join(desk.folder, name))).toBe(true);
  });

  test('others have their turn while a story is written, for each of its photos', async () => {
    const desk = room();
    const story = desk.newStory();
    const photos = [1, 2, 3, 4];
    for (const number of photos) desk.addPhoto(story, number, { credit: 'Photo by Anna Ferreira' });
    let turns = 0;
    const turning = setImmediate(function next() {
      turns += 1;
      if (turns < 1_000) setImmediate(next);
    });
    await desk.handlers['export:save']({ stories: [story], formats: as('text') });
    clearImmediate(turning);
    expect(turns).toBeGreaterThan(photos.length + 2);
    turns = 1_000;
  });

  test('a story that comes under embargo while somebody is asked about files does not leave', async () => {
    const desk = room(({ dialogs }) => ({
      dialogs: {
        ...dialogs,
        confirmReplace: () => {
          underEmbargo(desk, story);
          return Promise.resolve(true);
        },
      },
    }));
    const story = desk.newStory();
    writeFileSync(join(desk.folder, 'ferry-fares.txt'), 'mine');
    const { written, refused } = await desk.handlers['export:save']({
      stories: [story],
      formats: as('text'),
    });
    expect(written).toEqual([]);
    expect(refused[0]?.reasons.join(' ')).toContain('embargo until');
    expect(readFileSync(join(desk.folder, 'ferry-fares.txt'), 'utf8')).toBe('mine');
  });

  test('one under embargo is refused with the reason, and keeps the others from nothing but a feed of them all', async () => {
    const desk = room();
    const [free, held] = [desk.newStory(), desk.newStory({ slug: 'harbour-dredge' })];
    underEmbargo(desk, held);
    const wanted = { stories: [free, held], formats: as('text', 'atom') };
    const { stories } = await desk.handlers['export:check']({ ...wanted, formats: ['text', 'atom'] });
    expect(stories.map(({ name, stops }) => [name, stops.map(({ formats }) => formats)])).toEqual([
      ['ferry-fares', []],
      ['harbour-dredge', [['text', 'atom']]],
    ]);
    const { written, refused } = await desk.handlers['export:save'](wanted);
    expect(written.map(({ name }) => name)).toEqual(['ferry-fares']);
    expect(refused.map(({ name, format }) => `${name} ${format}`)).toEqual([
      'harbour-dredge text',
      '2 stories atom',
    ]);
    for (const { reasons } of refused) expect(reasons.join(' ')).toContain('embargo until');
    expect(everything(desk.folder)).toEqual(['text/ferry-fares.txt']);
  });

  test('what must be fixed stops the formats it must, and says in which', async () => {
    const desk = room();
    const story = desk.newStory();
    desk.addPhoto(story, 1, { credit: '' });
    const wanted = { stories: [story], formats: as('html', 'text', 'rss') };
    const { stories } = await desk.handlers['export:check']({
      ...wanted,
      formats: ['html', 'text', 'rss'],
    });
    expect(stories[0]?.stops).toEqual([
      { message: 'A photo cannot be published without a credit.', formats: ['html', 'rss'] },
    ]);
    const { written, refused } = await desk.handlers['export:save'](wanted);
    expect(written.map(({ format }) => format)).toEqual(['text']);
    expect(refused.map(({ format }) => format)).toEqual(['html', 'rss']);
  });

  test('somebody is asked once before files that are there are replaced, and the answer holds for all', async () => {
    const desk = room();
    const stories = [
      desk.newStory(),
      desk.newStory({ slug: 'harbour-dredge' }),
      desk.newStory({ slug: 'new' }),
    ];
    for (const name of ['ferry-fares.txt', 'harbour-dredge.txt'])
      writeFileSync(join(desk.folder, name), 'somebody’s own');
    const wanted = { stories, formats: as('text') };
    const kept = await desk.handlers['export:save'](wanted);
    expect(kept.written.map(({ name }) => name)).toEqual(['new']);
    expect(kept.refused.map(({ name }) => name)).toEqual(['ferry-fares', 'harbour-dredge']);
    expect(desk.asked).toEqual([{ names: ['ferry-fares.txt'], others: true }]);
    expect(readFileSync(join(desk.folder, 'harbour-dredge.txt'), 'utf8')).toBe('somebody’s own');
    desk.answer.replace = true;
    const replaced = await desk.handlers['export:save'](wanted);
    expect(replaced.written).toHaveLength(3);
    expect(desk.asked).toHaveLength(2);
    expect(readFileSync(join(desk.folder, 'harbour-dredge.txt'), 'utf8')).toContain('night ferry');
  });
});

describe('stopping an export', () => {
  test('leaves what is written, names it, and says how much was left out', async () => {
    const desk = room();
    const stories = ['one', 'two', 'three', 'four'].map((slug) => desk.newStory({ slug }));
    desk.told.add((done) => void (done === 2 && desk.handlers['export:cancel']({})));
    const report = await desk.handlers['export:save']({ stories, formats: as('text') });
    expect(report).toMatchObject({ ended: 'cancelled', left: 2, refused: [] });
    expect(report.written.flatMap(({ files }) => files.map(({ name }) => name))).toEqual([
      'one.txt',
      'two.txt',
    ]);
    expect(everything(desk.folder)).toEqual(['one.txt', 'two.txt']);
  });

  test('does not wait for photos that are being cut, and leaves nothing half written', async () => {
    const cutting: (() => void)[] = [];
    const desk = room(({ darkroom }) => ({
      darkroom: darkroom && {
        ...darkroom,
        print: () =>
          new Promise<never>(() => {
            cutting.forEach((tell) => tell());
          }),
      },
    }));
    const story = desk.newStory();
    desk.addPhoto(story, 1, { credit: 'Photo by Anna Ferreira' });
    cutting.push(() => void desk.handlers['export:cancel']({}));
    const report = await desk.handlers['export:save']({ stories: [story], formats: as('ninjs-3.1') });
    expect(report).toMatchObject({ ended: 'cancelled', left: 1, written: [], refused: [] });
    expect(readdirSync(desk.folder)).toEqual([]);
  });

  test('only one export is made at a time, and the next one can be made after it', async () => {
    const desk = room();
    const wanted = { stories: [desk.newStory()], formats: as('text') };
    const first = desk.handlers['export:save'](wanted);
    await expect(async () => desk.handlers['export:save'](wanted)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await first).written).toHaveLength(1);
    desk.answer.replace = true;
    expect((await desk.handlers['export:save'](wanted)).written).toHaveLength(1);
  });
});

describe('a preview of a page', () => {
  const addressOf = async (desk: ReturnType<typeof room>, format: string) => {
    const story = desk.newStory();
    desk.addPhoto(story, 1, { credit: 'Photo by Anna Ferreira' });
    const wanted = { stories: [story], format, suggestions: 'accepted' as const };
    return desk.handlers['export:preview'](wanted);
  };

  test('can be looked at under its address with its photos, and may run nothing', async () => {
    const desk = room();
    const { address, text, files } = await addressOf(desk, 'html-files');
    const answer = answerPreviewRequest(desk.ports.desk, { method: 'GET', url: address ?? '' });
    expect(new TextDecoder().decode(answer.body ?? new Uint8Array())).toBe(text);
    expect(answer.status).toBe(200);
    const policy = answer.headers['content-security-policy'] ?? '';
    expect(policy.split('; ')).toEqual(expect.arrayContaining(["default-src 'none'", 'sandbox']));
    expect(policy).not.toContain('script-src');
    const photo = files.find(({ name }) => name.startsWith('photos/'))?.name ?? '';
    const url = new URL(photo, address ?? '').href;
    expect(answerPreviewRequest(desk.ports.desk, { method: 'GET', url }).status).toBe(200);
  });

  test('any other address, method or format has none', async () => {
    const desk = room();
    expect((await addressOf(desk, 'text')).address).toBeNull();
    const { address } = await addressOf(desk, 'html');
    const ask = (url: string, method = 'GET') =>
      answerPreviewRequest(desk.ports.desk, { method, url }).status;
    expect(ask(address ?? '', 'POST')).toBe(404);
    expect(ask(`${address ?? ''}/../other`)).toBe(404);
    expect(ask('app-media://preview/%E0%A4%A/x')).toBe(404);
    expect(ask('app-media://photo/x')).toBe(404);
  });

  test('of many stories in a feed holds the first twenty, and says so', async () => {
    const desk = room();
    const stories = Array.from({ length: 22 }, (_, index) => desk.newStory({ slug: `story-${index}` }));
    const wanted = { stories, suggestions: 'accepted' } as const;
    const shown = await desk.handlers['export:preview']({ ...wanted, format: 'json-feed' });
    expect(shown.stories).toBe(20);
    expect((JSON.parse(shown.text ?? '') as { readonly items: unknown[] }).items).toHaveLength(20);
    expect((await desk.handlers['export:preview']({ ...wanted, format: 'text' })).stories).toBe(1);
  });
});
