// @vitest-environment jsdom
import '../../../browser';
import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { StoryDetails } from '#core/story/details';
import { newsroom, openWindow, type Newsroom } from '../../../open-window';

/** A story of one headline, open in the window. */
async function openStory(room: Newsroom, slug = 'dredge-vote', headline = 'Council approves dredge') {
  const { id: story } = await room.ask('story:create', { slug, headline });
  const person = await openWindow();
  await person.dblClick(await screen.findByRole('button', { name: new RegExp(slug) }));
  await screen.findByRole('textbox', { name: 'Story text' });
  await person.keyboard('{Alt>}1{/Alt}');
  await screen.findByRole('textbox', { name: 'Web headline' });
  const kept = async (): Promise<StoryDetails> => {
    await person.keyboard('{Control>}s{/Control}');
    return (await room.ask('story:open', { story })).content.details;
  };
  return { person, story, kept };
}
const box = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name });

test('a headline for the web is the main one until it is written, and its length is said', async () => {
  const room = newsroom();
  const { person, kept } = await openStory(room);
  expect(box('Web headline').placeholder).toBe('Council approves dredge');
  expect(screen.getAllByText('Same as headline.')).toHaveLength(3);
  await person.click(box('Web headline'));
  await person.paste('x'.repeat(71));
  expect(screen.getByText('11 over. Search pages cut it short.')).toBeDefined();
  expect((await kept()).headlines.web).toEqual({
    text: 'x'.repeat(71),
    writtenFor: 'Council approves dredge',
  });
  await person.clear(box('Web headline'));
  expect((await kept()).headlines.web).toBeNull();
});

test('an address is cleaned as it is typed, and made of the headline when that is asked for', async () => {
  const { person, kept } = await openStory(newsroom());
  expect(box('URL slug').placeholder).toBe('dredge-vote');
  await person.type(box('URL slug'), 'Port Hallam, ');
  expect(box('URL slug').value).toBe('port-hallam-');
  await person.tab();
  expect(box('URL slug').value).toBe('port-hallam');
  await person.click(screen.getByRole('button', { name: 'From the headline' }));
  expect(box('URL slug').value).toBe('council-approves-dredge');
  expect((await kept()).urlSlug).toBe('council-approves-dredge');
});

test('tags are chips: a comma adds, Backspace takes away, and what is left over is kept', async () => {
  const { person, kept } = await openStory(newsroom());
  await person.type(box('Tags'), 'harbour,mud,Harbour,');
  const chips = () => within(screen.getByRole('list', { name: 'Tags' })).getAllByRole('listitem');
  expect(chips().map((chip) => chip.textContent)).toEqual(['harbour', 'mud']);
  await person.type(box('Tags'), '{Backspace}');
  await person.click(screen.getByRole('button', { name: 'Remove harbour' }));
  expect(screen.queryByRole('list', { name: 'Tags' })).toBeNull();
  await person.type(box('Tags'), 'left over');
  await person.keyboard('{Alt>}2{/Alt}'); // another tab takes the field away
  expect((await kept()).tags).toEqual(['left over']);
});

test('a target is a number with its unit, however it was typed', async () => {
  const { person, kept } = await openStory(newsroom());
  await person.type(box('Target'), '4,000 ch');
  await person.tab();
  expect(box('Target').value).toBe('4,000 characters');
  expect((await kept()).targetLength).toEqual({ amount: 4_000, unit: 'characters' });
  await person.clear(box('Target'));
  expect((await kept()).targetLength).toBeNull();
});

test('sources are added, written and taken away', async () => {
  const { person, kept } = await openStory(newsroom());
  await person.click(screen.getByRole('button', { name: 'Add a source' }));
  expect(document.activeElement).toBe(box('Name of source 1'));
  await person.keyboard('Harbour engineer');
  await person.type(box('Link of source 1'), 'https://example.org');
  await person.type(box('Note of source 1'), 'Said it twice');
  expect((await kept()).sources).toMatchObject([
    { kind: 'given', name: 'Harbour engineer', url: 'https://example.org', note: 'Said it twice' },
  ]);
  await person.click(screen.getByRole('button', { name: 'Remove source 1' }));
  expect((await kept()).sources).toEqual([]);
});

test('the byline is built from its authors, in the field at once, and put back', async () => {
  const { person, kept } = await openStory(newsroom());
  await person.type(box('Byline'), 'Mara Lind');
  await person.keyboard('{Alt>}b{/Alt}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Byline' }));
  const part = (name: string) => dialog.getByRole<HTMLInputElement>('combobox', { name });
  expect(part('Name of author 1').value).toBe('Mara Lind');
  await person.type(part('Organisation of author 1'), 'OAN');
  await person.selectOptions(dialog.getByRole('combobox', { name: 'Organisation' }), 'owns');
  expect(box('Byline').value).toBe('OAN’s Mara Lind');
  await person.type(part('Role of author 1'), 'reporter{Enter}');
  await person.keyboard('Jon Hale');
  expect(box('Byline').value).toBe('OAN’s Mara Lind; Jon Hale');
  await person.click(dialog.getByRole('button', { name: 'Move author 2 up' }));
  expect(box('Byline').value).toBe('Jon Hale and OAN’s Mara Lind');
  expect((await kept()).authors).toEqual([{ name: 'Mara Lind', role: 'reporter', organisation: 'OAN' }]);
  await person.click(dialog.getByRole('button', { name: 'Put back as it was' }));
  expect(box('Byline').value).toBe('Mara Lind');
  expect(part('Name of author 1').value).toBe('Mara Lind');
});
