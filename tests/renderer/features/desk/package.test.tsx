// @vitest-environment jsdom
import '../../browser';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newStory } from '../../../helpers/publishing-desk';
import { newsroom, openWindow } from '../../open-window';

function threeStories() {
  const room = newsroom();
  const named = (slug: string) => newStory(room.ports, { slug, headline: `About ${slug}`, byline: '' });
  const stories = { ferry: named('ferry'), fares: named('fares'), deck: named('deck') };
  const packageOf = async (story: string) => {
    const { packages } = await room.ask('package:of', { story });
    return packages.map(({ name, members }) => [
      name,
      ...members.map(({ slug, role }) => `${slug}: ${role}`),
    ]);
  };
  return { ...room, stories, packageOf };
}

test('by keys alone: two stories become a package, a third joins it, and the list says so', async () => {
  const { stories, packageOf } = threeStories();
  const person = await openWindow();
  await screen.findAllByRole('listitem');
  await person.keyboard('{Shift>}{ArrowDown}{/Shift}g');
  const dialog = await screen.findByRole('dialog', { name: 'Package' });
  const name = await within(dialog).findByRole('textbox', { name: 'Name' });
  expect(document.activeElement).toBe(name);
  await person.clear(name);
  await person.keyboard('Ferry strike');
  await person.click(within(dialog).getByRole('combobox', { name: 'Add a story' }));
  await person.keyboard('ferry{Enter}');
  const lines = () => within(dialog).getAllByRole('listitem');
  await waitFor(() => expect(lines()).toHaveLength(3));
  const role = within(dialog).getByRole('combobox', { name: 'What ferry is' });
  await person.selectOptions(role, 'main');
  await person.click(within(dialog).getByRole('button', { name: 'Move ferry up' }));
  role.focus();
  await person.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await person.click(within(dialog).getByRole('button', { name: 'Save the package' }));
  await waitFor(async () =>
    expect(await packageOf(stories.ferry)).toEqual([
      ['Ferry strike', 'ferry: main', 'deck: sidebar', 'fares: sidebar'],
    ]),
  );
  expect(await screen.findAllByText('Sidebar of Ferry strike')).not.toHaveLength(0);
  expect(await screen.findByText('Main story of Ferry strike')).toBeDefined();
});

test('what may not stand together is said in the dialog, and nothing is written; breaking up keeps the stories', async () => {
  const { ask, stories, packageOf } = threeStories();
  const id = '00000000-0000-4000-8000-000000000001';
  await ask('package:save', { id, name: 'Week', members: [{ story: stories.fares, role: 'main' }] });
  const person = await openWindow();
  await screen.findAllByRole('listitem');
  await person.keyboard('g');
  const dialog = await screen.findByRole('dialog', { name: 'Package' });
  await person.click(await within(dialog).findByRole('combobox', { name: 'Add a story' }));
  await person.keyboard('fares{Enter}');
  await person.click(within(dialog).getByRole('button', { name: 'Save the package' }));
  expect((await within(dialog).findByRole('alert')).textContent).toContain('fares belongs to “Week”.');
  expect(await packageOf(stories.deck)).toEqual([]);
  await person.click(within(dialog).getByRole('combobox', { name: 'Or put it into a package there is' }));
  await person.keyboard('week{Enter}');
  await person.click(within(dialog).getByRole('button', { name: 'Save the package' }));
  await waitFor(async () =>
    expect(await packageOf(stories.deck)).toEqual([['Week', 'fares: main', 'deck: sidebar']]),
  );
  await person.keyboard('g');
  await person.click(await screen.findByRole('button', { name: 'Break up' }));
  expect(
    await screen.findByText('Week is broken up. Its stories stay.', { selector: 'footer span' }),
  ).toBeDefined();
  expect(await packageOf(stories.fares)).toEqual([]);
});
