import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { terminal } from '../../helpers/command-line';
import { makeHarbourJpeg } from '../../helpers/make-photo';

const text =
  'Night ferry returns\n\nThe last boat will run again from Monday.\nTickets stay the same.\n\nCrews agreed.\n';

test('attach puts a photo at the end, or leading at the top with no blank above it', async () => {
  const { run, file } = terminal();
  const first = file(
    'first.jpg',
    makeHarbourJpeg({ width: 64, height: 48, caption: 'Cranes at dusk.', credit: 'POOL' }),
  );
  const second = file('second.jpg', makeHarbourJpeg({ width: 65, height: 48, caption: 'The quay at dawn.' }));
  await run('new', '--slug', 'empty');
  const attached = await run('attach', 'empty', first, '--lead');
  expect(attached.json()).toMatchObject({ fileName: 'first.jpg', width: 64, description: 'Cranes at dusk.' });
  const { id: one } = attached.json() as { id: string };
  const { id: two } = (await run('attach', 'empty', second, '--lead')).json() as { id: string };
  const figure = (photo: string, lead: boolean, caption: string) => ({
    type: 'photo',
    attrs: { photo, alt: '', lead, decorative: false, cuts: null },
    content: [{ type: 'text', text: caption }],
  });
  const shown = (await run('show', 'empty')).json();
  expect(shown).toMatchObject({ leadPhoto: two, photos: [{ id: two }, { id: one }] });
  expect(shown).toHaveProperty('document.content', [
    figure(two, true, 'The quay at dawn.'),
    figure(one, false, 'Cranes at dusk.'),
    { type: 'paragraph' },
  ]);

  await run('import', file('story.txt', text));
  await run('attach', 'story', first);
  expect((await run('show', 'story')).json()).toHaveProperty(
    'document.content.2',
    figure(one, false, 'Cranes at dusk.'),
  );
});

test('photos lists the library, or the photos in which the words begin', async () => {
  const { run, file } = terminal();
  await run('new', '--slug', 'quay');
  const photo = (caption: string, width: number) =>
    makeHarbourJpeg({ width, height: 48, caption, credit: 'Photo by A B/AFP' });
  await run('attach', 'quay', file('first.jpg', photo('Cranes at dusk.', 64)));
  await run('attach', 'quay', file('second.jpg', photo('The quay at dawn.', 65)));
  expect((await run('photos')).json()).toMatchObject([{ fileName: 'second.jpg' }, { fileName: 'first.jpg' }]);
  expect((await run('photos', 'cra', 'afp')).json()).toMatchObject([{ fileName: 'first.jpg', uses: 1 }]);
  expect((await run('photos', 'crane', 'dawn')).json()).toEqual([]);
});

test('what is no photo is not attached', async () => {
  const { run, file } = terminal();
  await run('new', '--slug', 'quay');
  const answer = await run('attach', 'quay', file('notes.jpg', 'no picture'));
  expect(answer).toMatchObject({ code: 1, stdout: '' });
  expect((await run('attach', 'quay', 'missing.jpg')).stderr).toContain('missing.jpg could not be read');
  expect((await run('show', 'quay')).json()).toMatchObject({ photos: [], version: 1 });
});

test('export writes into a folder it makes', async () => {
  const { run, file, folder } = terminal();
  await run('import', file('ferry.txt', text));
  for (const format of ['html', 'ninjs-3.1', 'text']) {
    const { code, json } = await run('export', 'ferry', '--format', format, '--out', 'out/pages');
    expect(code).toBe(0);
    const { files, warnings } = json() as { files: string[]; warnings: string[] };
    expect(files[0]).toContain(join(folder, 'out', 'pages', 'ferry.'));
    expect(readFileSync(String(files[0]), 'utf8')).toContain('Night ferry returns');
    expect(warnings).toEqual(expect.any(Array));
  }
  const unknown = await run('export', 'ferry', '--format', 'papyrus', '--out', 'out');
  expect(unknown).toMatchObject({ code: 1, stdout: '' });
});

test('export keeps what is there, all of it, unless it is told to replace', async () => {
  const { run, file, folder } = terminal();
  await run('import', file('ferry.txt', text), file('quay.txt', text));
  const exported = (...options: string[]) =>
    run('export', 'ferry', 'quay', '--format', 'text', '--out', 'out', ...options);
  mkdirSync(join(folder, 'out'));
  file('out/quay.txt', 'mine');
  const refused = await exported();
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('There is already a file “quay.txt”');
  expect(refused.stderr).toContain('--replace');
  expect(readdirSync(join(folder, 'out'))).toEqual(['quay.txt']);
  expect(readFileSync(join(folder, 'out/quay.txt'), 'utf8')).toBe('mine');

  expect((await exported('--replace')).code).toBe(0);
  expect(readFileSync(join(folder, 'out/quay.txt'), 'utf8')).toContain('Night ferry returns');
  expect((await exported()).stderr).toContain('ferry.txt, quay.txt');
});

test('a bundle keeps the one that is there unless it is told to replace it', async () => {
  const { run, file, folder } = terminal();
  await run('import', file('ferry.txt', text));
  mkdirSync(join(folder, 'out'));
  const name = file('out/ferry.nutgraf.zip', 'mine');
  const refused = await run('bundle', 'ferry', '--out', 'out');
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('ferry.nutgraf.zip');
  expect(readFileSync(join(folder, name), 'utf8')).toBe('mine');
  expect((await run('bundle', 'ferry', '--out', 'out', '--replace')).code).toBe(0);
  expect(readFileSync(join(folder, name), 'latin1')).toMatch(/^PK/);
});

test('a bundle of a story under embargo is written with a reason, which stands in the log', async () => {
  const { run, file } = terminal();
  await run('import', file('ferry.txt', text));
  await run('embargo', 'ferry', '--until', '2199-12-02T06:00', '--zone', 'Europe/Oslo');
  const refused = await run('bundle', 'ferry', '--out', 'out');
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('Say why it leaves before its time');
  expect((await run('bundle', 'ferry', '--out', 'out', '--reason', 'The late desk')).code).toBe(0);
  expect((await run('log', 'ferry')).stdout).toContain('A bundle for another desk: The late desk');
});

test('export reads suggestions as it is told', async () => {
  const { run, file } = terminal();
  await run('import', file('ferry.txt', text));
  const exported = (reading: string, format = 'html') =>
    run('export', 'ferry', '--format', format, '--out', 'out', '--suggestions', reading);
  expect((await exported('marked')).code).toBe(0);
  expect((await exported('marked', 'text')).stderr).toContain('Plain text cannot show suggestions.');
  expect((await exported('maybe')).stderr).toContain('--suggestions takes accepted, rejected, marked.');
});

test('a value of several words for an option stands in quotes', async () => {
  const { run, file } = terminal();
  await run('import', file('story.txt', text));
  const options = 'note="UPDATES with the vote" keyword="2026" ascii=true';
  const { files } = (
    await run('export', 'story', '--format', 'text', '--out', 'out', '--options', options)
  ).json() as { files: [string] };
  const written = readFileSync(files[0], 'utf8');
  expect(written).toContain('\nEds: UPDATES with the vote\n');
  expect(written).toMatch(/^story\n2026\n/);
});
