import { expect, test } from 'vitest';
import { emptyDetails } from '#core/story/details';
import { terminal } from '../../helpers/command-line';

test('fields and details are written one by one and shown', async () => {
  const { run } = terminal();
  await run('new', '--slug', 'quay', '--headline', 'Quay reopens');
  const written = [
    ['byline', 'Mara Lind'],
    ['web-headline', 'Quay open again'],
    ['url-slug', 'Quay Opens!'],
    ['section', 'Metro'],
    ['tags', 'harbour, quay,harbour'],
    ['language', 'EN-gb'],
    ['priority', 'urgent'],
    ['target', '800'],
    ['note', 'Legal has seen it'],
  ] as const;
  for (const [field, value] of written) expect((await run('set', 'quay', field, value)).stderr).toBe('');
  expect((await run('show', 'quay')).json()).toMatchObject({
    byline: 'Mara Lind',
    version: 1 + written.length,
    details: {
      ...emptyDetails,
      headlines: { ...emptyDetails.headlines, web: { text: 'Quay open again', writtenFor: 'Quay reopens' } },
      urlSlug: 'quay-opens',
      section: 'Metro',
      tags: ['harbour', 'quay'],
      language: 'en-GB',
      priority: 'urgent',
      targetLength: { amount: 800, unit: 'words' },
      noteToDesk: 'Legal has seen it',
    },
  });
  for (const [field] of written.filter(([each]) => each !== 'priority')) await run('set', 'quay', field, '');
  await run('set', 'quay', 'priority', 'routine');
  expect((await run('show', 'quay')).json()).toMatchObject({ byline: '', details: emptyDetails });
});

test.each([
  ['colour', 'red', 'There is no field "colour". There are: slug, headline, deck,'],
  ['priority', 'soon', '"soon" is not a priority: flash, bulletin, urgent, routine, advance.'],
  ['language', 'in english', '"in english" is not a language'],
  ['target', 'long', '"long" is not a length'],
])('%s %s is refused with what there is', async (field, value, message) => {
  const { run } = terminal();
  await run('new', '--slug', 'quay');
  const { code, stderr } = await run('set', 'quay', field, value);
  expect(code).toBe(1);
  expect(stderr).toContain(message);
  expect((await run('show', 'quay')).json()).toMatchObject({ version: 1, details: emptyDetails });
});

test('an imported story says which file it came from, and when', async () => {
  const { run, file, clock } = terminal();
  await run('import', file('wire.txt', 'Night ferry returns\n\nFrom Monday.\n'));
  expect((await run('show', 'wire')).json()).toMatchObject({
    details: { sources: [{ kind: 'imported', name: 'wire.txt', url: '', note: '', at: clock.now }] },
  });
});
