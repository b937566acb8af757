import { expect, test } from 'vitest';
import { terminal } from '../../helpers/command-line';
import { makeHarbourJpeg } from '../../helpers/make-photo';

const id = expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown;
const text =
  'Night ferry returns\n\nThe last boat will run again from Monday.\nTickets stay the same.\n\nCrews agreed.\n';

test('new, list and show', async () => {
  const { run, clock } = terminal();
  const made = await run('new', '--slug', 'quay', '--headline', 'Quay reopens');
  expect(made.json()).toMatchObject({
    id,
    slug: 'quay',
    headline: 'Quay reopens',
    version: 1,
    state: 'draft',
  });
  clock.now += 1_000;
  await run('new', '--slug', 'later');
  expect((await run('list')).json()).toMatchObject([{ slug: 'later' }, { slug: 'quay' }]);

  expect((await run('show', 'quay')).json()).toMatchObject({
    id,
    slug: 'quay',
    headline: 'Quay reopens',
    deck: '',
    byline: '',
    dateline: '',
    state: 'draft',
    wordCount: 0,
    leadPhoto: null,
    document: { type: 'doc', content: [{ type: 'paragraph' }] },
    photos: [],
    publications: [],
  });
});

test('a story is found by its id or its slug, letter for letter; two of one slug are told apart by id', async () => {
  const { run } = terminal();
  const { id: first } = (await run('new', '--slug', 'quay')).json() as { id: string };
  const { id: second } = (await run('new', '--slug', 'quay', '--headline', 'Other')).json() as { id: string };
  expect((await run('show', second)).json()).toMatchObject({ headline: 'Other' });
  const both = await run('show', 'quay');
  expect(both.code).toBe(1);
  expect(both.stderr).toContain(`2 stories have the slug "quay". Say which by its id: ${first}, ${second}.`);
  for (const stranger of ['Quay', 'qua', '', '00000000-0000-4000-8000-000000000000']) {
    const { code, stdout, stderr } = await run('show', stranger);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain(`There is no story "${stranger}"`);
  }
});

test('import makes a story from each file, with headline, slug and text', async () => {
  const { run, file } = terminal();
  const answer = await run('import', file('Night Ferry.txt', text), file('übersicht.txt', 'Nur ein Absatz.'));
  expect(answer.code).toBe(0);
  expect(answer.json()).toEqual([
    {
      file: 'Night Ferry.txt',
      story: id,
      slug: 'night-ferry',
      headline: 'Night ferry returns',
      warnings: [],
    },
    { file: 'übersicht.txt', story: id, slug: 'uebersicht', headline: '', warnings: [] },
  ]);
  expect((await run('show', 'night-ferry')).json()).toMatchObject({
    headline: 'Night ferry returns',
    wordCount: 14,
    document: {
      content: [
        { content: [{ text: 'The last boat will run again from Monday. Tickets stay the same.' }] },
        { content: [{ text: 'Crews agreed.' }] },
      ],
    },
  });
});

test('what import had to change is said, file by file', async () => {
  const { run, file } = terminal();
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Zürich wählt.', 'utf16le')]);
  const answer = await run(
    'import',
    file('bell.txt', 'Ring \u0007the bell.'),
    file('old.txt', Buffer.from('Caf\u00e9 by the sea closes for the winter', 'latin1')),
    file('wide.txt', utf16),
    file('page.html', '<p>Tags stay.</p>'),
    file('東京.txt', 'A name in another script.'),
  );
  const warnings = (answer.json() as { warnings: string[] }[]).map((story) => story.warnings);
  expect(warnings).toEqual([
    ['1 character that cannot be printed was taken out.'],
    [expect.stringContaining('1 place in the file could not be read as text and is shown as \ufffd')],
    [],
    ['The file was read as plain text, whatever .html means.'],
    ['The name of the file makes no slug; the story has none yet.'],
  ]);
  const shown = async (slug: string) => JSON.stringify((await run('show', slug)).json());
  expect(await shown('bell')).toContain('Ring the bell.');
  expect(await shown('old')).toContain('Caf\ufffd by the sea');
  expect(await shown('wide')).toContain('Zürich wählt.');
  expect(await shown('page')).toContain('<p>Tags stay.</p>');
});

test('import reads every file before it writes the first', async () => {
  const { run, file } = terminal();
  const missing = await run('import', file('good.txt', text), 'missing.txt');
  expect(missing).toMatchObject({ code: 1, stdout: '' });
  expect(missing.stderr).toContain('missing.txt could not be read');
  const picture = await run(
    'import',
    'good.txt',
    file('photo.jpg', makeHarbourJpeg({ width: 64, height: 48 })),
  );
  expect(picture.stderr).toContain('photo.jpg is not plain text');
  const format = await run('import', 'good.txt', '--format', 'docx');
  expect(format.stderr).toContain('Stories cannot be imported from "docx"');
  expect((await run('list')).json()).toEqual([]);
});
