import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { calls } from '#core/contract/calls';
import { formats } from '#core/formats/registry';
import { scheduleAt } from '#core/time/wall-time';
import { exportHandlers, exportStories } from '../../../electron/handlers/export';
import { scheduleStory } from '../../../electron/handlers/schedule';
import { publishDue } from '../../../electron/publish/publish-due';
import { publishNow } from '../../../electron/publish/publish-now';
import { photoBytes, testPhoto, testTools } from '../../helpers/edition';
import { publishingDesk, type PublishingDesk } from '../../helpers/publishing-desk';

const zone = 'America/New_York';
const wall = '2026-12-01T18:30';
const due = scheduleAt(wall, zone).instant;
const credit = 'Photo by ANNA FERREIRA/POOL/AFP via Getty Images';
const photoName = `ferry-fares-${testPhoto(1).id.slice(0, 12)}.jpg`;

function room() {
  const desk = publishingDesk();
  const story = desk.newStory({ dateline: 'OSLO' });
  desk.addPhoto(story, 1, { credit });
  const asked: (readonly string[])[] = [];
  const answer = { replace: false };
  const dialogs = {
    ...desk.ports.dialogs,
    confirmReplace: (names: readonly string[]) => {
      asked.push(names);
      return Promise.resolve(answer.replace);
    },
  };
  return {
    ...desk,
    story,
    asked,
    answer,
    handlers: exportHandlers({ ...desk.ports, dialogs, printPdf: testTools().printPdf }),
  };
}

/** One story in one format, as the window asks for it. */
const wanted = (story: string, format: string) => ({
  stories: [story],
  formats: [{ format, suggestions: 'accepted' as const }],
});
const everything = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

/** The time a preview as a web page shows, with its label. */
async function shownTime({ ports }: Pick<PublishingDesk, 'ports'>, story: string) {
  const { text } = await exportHandlers(ports)['export:preview']({
    stories: [story],
    format: 'text',
    suggestions: 'accepted',
  });
  return (text ?? '').split('\n').filter((line) => /^(Published|Updated) /.test(line));
}

test('the formats are those of the registry, in its order', async () => {
  const shown = calls['export:formats'].output.parse(await room().handlers['export:formats']({}));
  expect(shown.formats.map(({ id, extension }) => [id, extension])).toEqual(
    formats.map((f) => [f.id, f.extension]),
  );
});

/** How many files a story with one photo becomes, where that is known of a format. */
const fileCounts: Readonly<Record<string, number>> = { html: 1, text: 1, markdown: 2, rss: 2, social: 5 };

describe('a preview', () => {
  test('of a format that is no text names its files, and writes nothing', async () => {
    const { handlers, story, ports } = room();
    const before = everything(ports.desk.folder);
    const shown = calls['export:preview'].output.parse(
      await handlers['export:preview']({ stories: [story], format: 'docx', suggestions: 'accepted' }),
    );
    expect(shown.text).toBeNull();
    expect(shown.files).toEqual([{ name: 'ferry-fares.docx', byteLength: expect.any(Number) as number }]);
    expect(shown.stops).toEqual([]);
    expect(everything(ports.desk.folder)).toEqual(before);
  });
  test.each(formats)('of $name shows the story and its files, and writes nothing', async ({ id }) => {
    const { handlers, story, ports } = room();
    const before = everything(ports.desk.folder);
    const shown = calls['export:preview'].output.parse(
      await handlers['export:preview']({ stories: [story], format: id, suggestions: 'accepted' }),
    );
    expect(shown.stops).toEqual([]);
    expect(shown.files).toHaveLength(fileCounts[id] ?? shown.files.length);
    if (shown.text !== null) {
      expect(shown.text).toMatch(/night ferry sails again/iu);
      expect(shown.text).toContain(credit);
      expect(shown.files[0]?.byteLength).toBe(Buffer.byteLength(shown.text));
    }
    expect(everything(ports.desk.folder)).toEqual(before);
  });
  test('says what is wrong: a photo without a credit, and one whose file is gone or damaged', async () => {
    const { handlers, story, ports, addPhoto } = room();
    const damaged = addPhoto(story, 2, { credit: '' });
    const preview = async () =>
      (await handlers['export:preview']({ stories: [story], format: 'html', suggestions: 'accepted' }))
        .warnings;
    expect(await preview()).toContain(
      'The photo “IMG_2.jpg” has no credit. It may not be published like this.',
    );
    const gone = 'The file of the photo “IMG_2.jpg” is gone or damaged. Its caption and credit were kept.';
    expect(await preview()).not.toContain(gone);
    const path = ports.photos.path(damaged, 'image/jpeg');
    rmSync(path);
    expect(await preview()).toContain(gone);
    writeFileSync(path, 'not the picture');
    expect(await preview()).toContain(gone);
  });
  test('of an unknown format or story is refused', async () => {
    const { handlers, story } = room();
    await expect(
      handlers['export:preview']({ stories: [story], format: 'telex', suggestions: 'accepted' }),
    ).rejects.toMatchObject({
      code: 'not-found',
      message: `There is no format “telex”. There are: ${formats.map(({ id }) => id).join(', ')}.`,
    });
    const nobody = '6f1f7f1e-4f0a-4c53-9f3e-0a8f5f8b2c11';
    await expect(
      handlers['export:preview']({ stories: [nobody], format: 'html', suggestions: 'accepted' }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('saving', () => {
  test('writes all files where the person said, with addresses that lead to them', async () => {
    const { handlers, story, chosen, newFolder, asked } = room();
    chosen.folder = newFolder('out of the way #1');
    const saved = await handlers['export:save'](wanted(story, 'ninjs-3.1'));
    const byteLength = expect.any(Number) as number;
    expect(calls['export:save'].output.parse(saved)).toEqual({
      folder: chosen.folder,
      written: [
        {
          story,
          name: 'ferry-fares',
          format: 'ninjs-3.1',
          files: [
            { name: 'ferry-fares.json', byteLength },
            { name: `photos/${photoName}`, byteLength },
          ],
          warnings: expect.arrayContaining([expect.stringContaining('publication time')]) as string[],
        },
      ],
      refused: [],
      ended: 'done',
      left: 0,
    });
    expect(everything(chosen.folder)).toEqual(['ferry-fares.json', 'photos', `photos/${photoName}`]);
    expect(readFileSync(join(chosen.folder, 'photos', photoName))).toEqual(Buffer.from(photoBytes(1)));
    const href = pathToFileURL(join(chosen.folder, 'photos', photoName)).href;
    expect(JSON.parse(readFileSync(join(chosen.folder, 'ferry-fares.json'), 'utf8'))).toMatchObject({
      associations: [{ infoSources: [{ name: credit, role: 'creditLine' }], renditions: [{ href }] }],
    });
    expect(asked).toEqual([]);
  });
  test('asks before anything is replaced, and a no keeps everything', async () => {
    const { handlers, story, chosen, newFolder, asked, answer } = room();
    chosen.folder = newFolder('out');
    writeFileSync(join(chosen.folder, 'ferry-fares.html'), 'somebody’s page');
    expect(await handlers['export:save'](wanted(story, 'html'))).toMatchObject({
      written: [],
      refused: [{ story, reasons: ['Files of the same names are there already, and they were kept.'] }],
    });
    expect(asked).toEqual([['ferry-fares.html']]);
    expect(readFileSync(join(chosen.folder, 'ferry-fares.html'), 'utf8')).toBe('somebody’s page');
    answer.replace = true;
    await handlers['export:save'](wanted(story, 'html'));
    expect(readFileSync(join(chosen.folder, 'ferry-fares.html'), 'utf8')).toContain(
      'Night ferry sails again',
    );
    expect(everything(chosen.folder)).toEqual(['ferry-fares.html']);
  });
  test('where the dialog was closed nothing happens', async () => {
    const { handlers, story } = room();
    await expect(async () => handlers['export:save'](wanted(story, 'html'))).rejects.toMatchObject({
      code: 'cancelled',
      message: 'Nothing was exported: no folder was chosen.',
    });
  });
  test('into a folder that has gone says so and does not make it again', async () => {
    const { handlers, story, chosen, newFolder } = room();
    chosen.folder = join(newFolder('drive'), 'unplugged');
    expect(await handlers['export:save'](wanted(story, 'html'))).toMatchObject({
      written: [],
      refused: [{ reasons: [expect.stringContaining('could not be written')] }],
      ended: 'disk',
    });
    expect(existsSync(chosen.folder)).toBe(false);
  });
});

describe('what stops an export', () => {
  const why = 'A photo cannot be published without a credit.';

  test('is said in the preview, and then nothing is written', async () => {
    const { handlers, story, addPhoto, chosen, newFolder } = room();
    addPhoto(story, 2, { credit: '' });
    chosen.folder = newFolder('out');
    const shown = await handlers['export:preview']({
      stories: [story],
      format: 'html',
      suggestions: 'accepted',
    });
    expect(shown.stops).toEqual([why]);
    expect(await handlers['export:save'](wanted(story, 'html'))).toMatchObject({
      written: [],
      refused: [{ story, format: 'html', reasons: [why] }],
      ended: 'done',
    });
    expect(everything(chosen.folder)).toEqual([]);
  });
  test('does not stop what is handed over to colleagues', async () => {
    const { handlers, story, addPhoto, chosen, newFolder } = room();
    addPhoto(story, 2, { credit: '' });
    chosen.folder = newFolder('out');
    const saved = await handlers['export:save'](wanted(story, 'text'));
    const warnings = saved.written.flatMap((part) => part.warnings);
    expect(warnings).toContain('The photo “IMG_2.jpg” has no credit. It may not be published like this.');
    expect(warnings).not.toContain(why);
    expect(everything(chosen.folder)).toEqual(['ferry-fares.txt']);
  });
  test('stops the command line too', async () => {
    const { ports, story, addPhoto, newFolder } = room();
    addPhoto(story, 2, { credit: '' });
    const folder = join(newFolder('out'), 'new');
    const order = { stories: [story], format: 'html', suggestions: 'accepted' } as const;
    await expect(exportStories(ports, order, folder, { replace: true })).rejects.toMatchObject({
      code: 'refused',
    });
    expect(existsSync(folder)).toBe(false);
  });
});

describe('exporting for the command line', () => {
  test('makes the folder and answers absolute paths', async () => {
    const { ports, story, newFolder } = room();
    const folder = join(newFolder('out'), 'a', 'b');
    const order = { stories: [story], format: 'html', suggestions: 'accepted' } as const;
    const { files } = await exportStories(ports, order, folder, { replace: false });
    expect(files).toEqual([join(folder, 'ferry-fares.html')]);
    expect(everything(folder)).toEqual(['ferry-fares.html']);
  });
  test('replaces nothing without leave', async () => {
    const { ports, story, newFolder } = room();
    const folder = newFolder('out');
    const order = { stories: [story], format: 'text', suggestions: 'accepted' } as const;
    await exportStories(ports, order, folder, { replace: false });
    await expect(exportStories(ports, order, folder, { replace: false })).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await exportStories(ports, order, folder, { replace: true })).files).toHaveLength(1);
    expect(everything(folder)).toEqual(['ferry-fares.txt']);
  });
  test('gives two stories of one slug names of their own', async () => {
    const desk = room();
    const order = {
      stories: [desk.story, desk.newStory({ headline: 'Another ferry' })],
      format: 'text',
      suggestions: 'accepted',
    } as const;
    const folder = desk.newFolder('out');
    await exportStories(desk.ports, order, folder, { replace: false });
    expect(everything(folder)).toEqual(['ferry-fares-2.txt', 'ferry-fares.txt']);
    expect(readFileSync(join(folder, 'ferry-fares-2.txt'), 'utf8')).toContain('Another ferry');
  });
});

describe('the time readers see', () => {
  test('is that of the last change for a draft', async () => {
    const desk = room();
    expect(await shownTime(desk, desk.story)).toEqual([expect.stringMatching(/^Updated /)]);
  });
  test('is the scheduled one, and then the one it went out at', async () => {
    const desk = room();
    const web = desk.newDestination('Web');
    await scheduleStory(desk.ports, { story: desk.story, destination: web.id, at: { wall, zone } });
    const expected = ['Published 6:30 p.m. EST Tuesday, Dec. 1, 2026'];
    expect(await shownTime(desk, desk.story)).toEqual(expected);
    desk.clock.now = due + 1_000;
    await publishDue(desk.ports, desk.clock.now);
    expect(await shownTime(desk, desk.story)).toEqual(expected);
    const page = everything(web.settings.path).find((name) => name.startsWith('ferry-fares'));
    expect(readFileSync(join(web.settings.path, page ?? ''), 'utf8')).toContain(
      'datetime="2026-12-01T18:30:00-05:00"',
    );
  });
  test('is none while a missed publication waits for an answer, then the one a person sent it at', async () => {
    const desk = room();
    const web = desk.newDestination('Web');
    const { id } = await scheduleStory(desk.ports, {
      story: desk.story,
      destination: web.id,
      at: { wall, zone },
    });
    desk.clock.now = due + 3_600_000;
    await publishDue(desk.ports, desk.clock.now);
    expect(await shownTime(desk, desk.story)).toEqual([expect.stringMatching(/^Updated /)]);
    await publishNow(desk.ports, id);
    expect(await shownTime(desk, desk.story)).toEqual(['Published 7:30 p.m. EST Tuesday, Dec. 1, 2026']);
  });
});
