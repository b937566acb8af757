// @vitest-environment jsdom
import '../../browser';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newStory } from '../../../helpers/publishing-desk';
import { newsroom, openWindow } from '../../open-window';

test('by keys alone: a brief is started, and what was left open is a TK', async () => {
  newsroom();
  const person = await openWindow();
  await person.keyboard('{Control>}{Shift>}N{/Shift}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'New from template' });
  const choice = within(dialog).getByRole('combobox', { name: 'Template' });
  expect(document.activeElement).toBe(choice);
  await within(dialog).findByRole('option', { name: 'Brief' });
  await person.selectOptions(choice, 'Brief');
  await person.tab();
  await person.keyboard('ferry-fares');
  await person.click(within(dialog).getByRole('textbox', { name: 'Headline' }));
  await person.keyboard('Fares rise{Enter}');
  expect(await screen.findByRole('textbox', { name: 'Slug' })).toHaveProperty('value', 'ferry-fares');
  expect(screen.getByRole('textbox', { name: 'Dateline' })).toHaveProperty('value', 'TK city');
  expect(screen.getByRole('textbox', { name: 'Headline' }).textContent).toBe('Fares rise');
});

test('a story is kept as a template; deleting it is taken back', async () => {
  const room = newsroom();
  newStory(room.ports, { slug: 'council', headline: 'Council {{night}}' });
  const person = await openWindow();
  await screen.findAllByRole('listitem');
  await person.keyboard('.');
  await person.click(await screen.findByRole('menuitem', { name: 'Save as template…' }));
  const keep = await screen.findByRole('dialog', { name: 'Save as template' });
  await person.keyboard('Obituary{Enter}');
  expect(await within(keep).findByText(/There is a template “Obituary” already/)).toBeDefined();
  await person.clear(within(keep).getByRole('textbox', { name: 'Name' }));
  await person.keyboard('Council meeting{Enter}');
  expect(
    await screen.findByText('Council meeting is a template now.', { selector: 'footer span' }),
  ).toBeDefined();
  await person.keyboard('{Control>}{Shift>}N{/Shift}{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'New from template' });
  await within(dialog).findByRole('option', { name: /^Council meeting/ });
  await person.selectOptions(
    within(dialog).getByRole('combobox', { name: 'Template' }),
    within(dialog).getByRole('option', { name: /^Council meeting/ }),
  );
  await person.click(await within(dialog).findByRole('button', { name: 'Delete the template' }));
  await waitFor(() => expect(within(dialog).queryByRole('option', { name: /^Council/ })).toBeNull());
  await person.click(within(dialog).getByRole('button', { name: 'Cancel' }));
  await person.keyboard('{Control>}z{/Control}');
  await waitFor(async () =>
    expect((await room.ask('template:list', {})).templates[0]).toMatchObject({ name: 'Council meeting' }),
  );
});
