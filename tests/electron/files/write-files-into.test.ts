import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExportFile } from '#core/formats/format';
import { NewsroomError } from '#core/newsroom-error';
import { takenNames, writeFileInto, writeFilesInto } from '../../../electron/files/write-files-into';
import { temporaryFolder } from '../../helpers/temporary-desk';
import { makeReadOnly, tinyDisk } from '../../helpers/tiny-disk';

const file = (name: string, text = name): ExportFile => ({
  name,
  mediaType: 'text/plain',
  bytes: new TextEncoder().encode(text),
});
const page = file('quay.html', 'new page');
const photo = file('photos/quay-1.jpg', 'new photo');
const keep = { replace: false };

async function refusal(work: () => Promise<unknown>): Promise<NewsroomError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof NewsroomError) return error;
    throw error;
  }
  throw new Error('Nothing was refused');
}
const everything = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

test('files are written whole, with folders of their own, and nothing else', async () => {
  const folder = temporaryFolder();
  expect(await writeFilesInto(folder, [page, photo], keep)).toEqual([
    join(folder, 'quay.html'),
    join(folder, 'photos', 'quay-1.jpg'),
  ]);
  expect(readFileSync(join(folder, 'quay.html'), 'utf8')).toBe('new page');
  expect(readFileSync(join(folder, 'photos/quay-1.jpg'), 'utf8')).toBe('new photo');
  expect(everything(folder)).toEqual(['photos', 'photos/quay-1.jpg', 'quay.html']);
});

describe('where a name is taken', () => {
  test('nothing at all is written without leave', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'photos'));
    writeFileSync(join(folder, 'photos/quay-1.jpg'), 'old photo');
    const error = await refusal(() => writeFilesInto(folder, [page, photo], keep));
    expect(error.code).toBe('conflict');
    expect(error.message).toContain(`“photos/quay-1.jpg” in “${folder}”`);
    expect(everything(folder)).toEqual(['photos', 'photos/quay-1.jpg']);
    expect(readFileSync(join(folder, 'photos/quay-1.jpg'), 'utf8')).toBe('old photo');
  });
  test('what is in the way is named, of many files the first', async () => {
    const folder = temporaryFolder();
    const pages = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => file(`${name}.html`));
    await writeFilesInto(folder, pages.slice(0, 3), keep);
    const message = async (files: readonly ExportFile[]) =>
      (await refusal(() => writeFilesInto(folder, files, keep))).message;
    expect(await message(pages)).toContain(
      `3 of the files are already in “${folder}”: a.html, b.html, c.html.`,
    );
    await writeFilesInto(folder, pages.slice(3), keep);
    expect(await message(pages)).toContain(': a.html, b.html, c.html, d.html, e.html and 2 more.');
  });
  test('a file that comes in between is not written over, and what was placed before is taken back', async () => {
    const folder = temporaryFolder();
    let asked = 0;
    // The name of the page is looked at, and then somebody else has it.
    const late: ExportFile = {
      ...photo,
      get bytes() {
        if (asked++ === 0) writeFileSync(join(folder, 'quay.html'), 'theirs');
        return photo.bytes;
      },
    };
    expect((await refusal(() => writeFilesInto(folder, [page, late], keep))).code).toBe('conflict');
    expect(everything(folder)).toEqual(['quay.html']);
    expect(readFileSync(join(folder, 'quay.html'), 'utf8')).toBe('theirs');
  });
  test('with leave the new file takes its place', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'quay.html'), 'old page, and a longer one than the new');
    await writeFilesInto(folder, [page, photo], { replace: true });
    expect(readFileSync(join(folder, 'quay.html'), 'utf8')).toBe('new page');
    expect(everything(folder)).toEqual(['photos', 'photos/quay-1.jpg', 'quay.html']);
  });
  test('a link of that name is replaced, not followed', async () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    writeFileSync(join(elsewhere, 'theirs.html'), 'theirs');
    symlinkSync(join(elsewhere, 'theirs.html'), join(folder, 'quay.html'));
    expect((await refusal(() => writeFilesInto(folder, [page], keep))).code).toBe('conflict');
    await writeFilesInto(folder, [page], { replace: true });
    expect(readFileSync(join(elsewhere, 'theirs.html'), 'utf8')).toBe('theirs');
    expect(readFileSync(join(folder, 'quay.html'), 'utf8')).toBe('new page');
  });
  test('a folder of that name stays, and the reason is told', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'quay.html'));
    expect(await refusal(() => writeFilesInto(folder, [page, photo], { replace: true }))).toMatchObject({
      code: 'disk',
    });
    expect(everything(folder)).toEqual(['quay.html']);
  });
  test('taken names are told by name', async () => {
    const folder = temporaryFolder();
    await writeFilesInto(folder, [photo], keep);
    expect(takenNames(folder, ['quay.html', 'photos/quay-1.jpg'])).toEqual(['photos/quay-1.jpg']);
    expect(takenNames(join(folder, 'not-there'), ['quay.html'])).toEqual([]);
  });
});

describe('nothing is written outside the folder', () => {
  test.each([
    '../out.html',
    '/tmp/out.html',
    'a/../../out.html',
    'C:\\out.html',
    '..',
    'photos/',
    'con.html',
    'a\u0000b',
  ])('the name %j is refused', async (name) => {
    const folder = temporaryFolder();
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    expect((await refusal(() => writeFilesInto(inner, [page, file(name)], { replace: true }))).code).toBe(
      'bad-request',
    );
    expect(everything(folder)).toEqual(['inner']);
  });
  test('nor through a link to another folder', async () => {
    const [folder, elsewhere] = [temporaryFolder(), temporaryFolder()];
    symlinkSync(elsewhere, join(folder, 'photos'));
    for (const replace of [true, false])
      expect((await refusal(() => writeFilesInto(folder, [page, photo], { replace }))).code).toBe('refused');
    expect(everything(elsewhere)).toEqual([]);
    expect(readdirSync(folder)).toEqual(['photos']);
  });
  test('but the folder itself may be reached by a link', async () => {
    const [real, other] = [temporaryFolder(), temporaryFolder()];
    symlinkSync(real, join(other, 'desk-drive'));
    await writeFilesInto(join(other, 'desk-drive'), [page, photo], keep);
    expect(everything(real)).toEqual(['photos', 'photos/quay-1.jpg', 'quay.html']);
  });
  test('two names that are one file elsewhere are refused', async () => {
    const folder = temporaryFolder();
    expect((await refusal(() => writeFilesInto(folder, [page, file('QUAY.html')], keep))).code).toBe(
      'bad-request',
    );
    expect(everything(folder)).toEqual([]);
  });
});

describe('where the disk refuses', () => {
  const noDisk = 'SKIPPED: no right to mount a tiny disk here (needs Linux and root)';

  test('a full disk is told as such; what was there stays and nothing else does', async ({ skip }) => {
    const disk = tinyDisk();
    if (disk === null) return skip(noDisk);
    writeFileSync(join(disk, 'quay.html'), 'old page');
    const large = { ...photo, bytes: new Uint8Array(1024 * 1024) };
    const error = await refusal(() => writeFilesInto(disk, [page, large], { replace: true }));
    expect(error.code).toBe('disk');
    expect(error.message).toContain('The disk is full.');
    expect(everything(disk)).toEqual(['quay.html']);
    expect(readFileSync(join(disk, 'quay.html'), 'utf8')).toBe('old page');
  });
  test('a disk that can only be read is told as such', async ({ skip }) => {
    const disk = tinyDisk();
    if (disk === null) return skip(noDisk);
    makeReadOnly(disk);
    expect((await refusal(() => writeFilesInto(disk, [page], keep))).message).toContain(
      'The disk can only be read.',
    );
    expect(everything(disk)).toEqual([]);
  });
  test('a folder that is not there is not made', async () => {
    const folder = join(temporaryFolder(), 'unplugged');
    const error = await refusal(() => writeFilesInto(folder, [page], keep));
    expect(error.code).toBe('disk');
    expect(error.message).toMatch(/quay\.html.*could not be written.*unplugged/s);
    expect(existsSync(folder)).toBe(false);
  });
  test('a file in place of the folder is told', async () => {
    const path = join(temporaryFolder(), 'a-file');
    writeFileSync(path, '');
    expect((await refusal(() => writeFilesInto(path, [page], keep))).code).toBe('disk');
    expect(statSync(path).size).toBe(0);
  });
  // Root may write anywhere.
  test.skipIf(process.getuid?.() === 0)('a folder that may not be written stays as it is', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    expect((await refusal(() => writeFilesInto(folder, [page], keep))).message).toContain(
      'does not let you write',
    );
    chmodSync(folder, 0o700);
    expect(everything(folder)).toEqual([]);
  });
  test('what was placed before the failure is taken away again, and so are the folders made for it', async () => {
    const folder = realpathSync(temporaryFolder());
    mkdirSync(join(folder, 'quay.html')); // the page goes last, and cannot
    expect((await refusal(() => writeFilesInto(folder, [page, photo], { replace: true }))).code).toBe('disk');
    expect(everything(folder)).toEqual(['quay.html']);
  });
});

test('one file is written at once, by the same rules', () => {
  const folder = temporaryFolder();
  expect(writeFileInto(folder, photo, keep)).toBe(join(folder, 'photos', 'quay-1.jpg'));
  expect(() => writeFileInto(folder, file('photos/quay-1.jpg', 'newer'), keep)).toThrow(
    expect.objectContaining({ code: 'conflict' }),
  );
  expect(readFileSync(join(folder, 'photos/quay-1.jpg'), 'utf8')).toBe('new photo');
  writeFileInto(folder, file('photos/quay-1.jpg', 'newer'), { replace: true });
  expect(readFileSync(join(folder, 'photos/quay-1.jpg'), 'utf8')).toBe('newer');
  expect(() => writeFileInto(folder, file('../out.html'), keep)).toThrow(
    expect.objectContaining({ code: 'bad-request' }),
  );
  mkdirSync(join(folder, 'pages', 'quay.html'), { recursive: true });
  expect(() => writeFileInto(folder, file('pages/quay.html'), { replace: true })).toThrow(
    expect.objectContaining({ code: 'disk' }),
  );
  expect(everything(folder)).toEqual(['pages', 'pages/quay.html', 'photos', 'photos/quay-1.jpg']);
});
