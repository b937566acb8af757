// @vitest-environment jsdom
import '../../browser';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { registerFlush } from '../../../../renderer/app/flush';
import { newStory, rewrite } from '../../../helpers/publishing-desk';
import { newsroom, openWindow } from '../../open-window';
import { footerButton, lead, openFromDesk, putRightDesk, type Person } from './put-right-desk';

const note = 'An earlier version of this story misstated the fare. It is $2.90.';
const label = 'Correction, Dec. 1, 2026:';
const text = () => screen.findByLabelText<HTMLTextAreaElement>('Text of the note');
const open = (person: Person) => openFromDesk(person, 'r', 'Correct');

test('nothing can be sent before it has words; the rules of wording are told as they are typed', async () => {
  const room = await putRightDesk();
  const person = await openWindow();
  await open(person);
  expect(document.activeElement).toBe(await text());
  expect((await footerButton('Send the correction')).disabled).toBe(true);
  await person.type(await text(), 'This story fixes the fare due to an editing error.');
  const wording = await screen.findByRole('status', { name: 'Wording' });
  expect(wording.textContent).toContain('Must fix. A correction is called one');
  expect(wording.textContent).toContain('Worth a look. Readers need what was wrong');
  await screen.findByRole('region', { name: 'What would be sent to Website' });
  expect((await footerButton('Send the correction')).disabled).toBe(true);
  await person.click(screen.getByRole('radio', { name: /^Update/ }));
  expect(wording.textContent).toContain('The wording keeps to the rules.');
  expect((await room.ask('corrections:list', {})).corrections).toEqual([]);
});

test('every place is shown with what it would get; the second press names them, then the note is there', async () => {
  const room = await putRightDesk();
  rewrite(room.ports, room.story, `${lead} An edit under way.`);
  const person = await openWindow();
  await open(person);
  await person.type(await text(), note);
  const website = await screen.findByRole('region', { name: 'What would be sent to Website' });
  expect(website.textContent).toContain('against what stands there.');
  expect(website.textContent).toContain('Replacesferry-fares.html');
  expect(screen.getByRole('region', { name: 'What would be sent to Wire' })).toBeDefined();
  expect(screen.getByRole('region', { name: 'The note as readers see it' }).textContent).toContain(
    `${label} ${note}`,
  );
  await waitFor(async () => expect((await footerButton('Send the correction')).disabled).toBe(false));
  await person.click(await footerButton('Send the correction'));
  expect(document.activeElement?.textContent).toBe('Not now');
  expect(room.page('website')).not.toContain(note);
  await person.click(await footerButton('Send it to Website and Wire now'));
  expect(await screen.findByText('Sent to 2 of 2 places.')).toBeDefined();
  for (const place of ['website', 'wire'] as const) {
    expect(room.page(place)).toContain(note);
    expect(room.page(place)).not.toContain('An edit under way.');
  }
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Done'));
  const { content } = await room.ask('story:open', { story: room.story });
  expect(JSON.stringify(content.document)).toContain('An edit under way.');
  expect(JSON.stringify(content.document)).toContain(note);
});

test('the story as it stands goes out with the note at the end, if that is chosen', async () => {
  const room = await putRightDesk();
  rewrite(room.ports, room.story, 'The fare is $2.90.');
  const person = await openWindow();
  await open(person);
  await person.type(await text(), note);
  await person.click(screen.getByRole('radio', { name: /^At the end/ }));
  await person.click(screen.getByRole('radio', { name: /^The story as it stands/ }));
  await waitFor(async () => expect((await footerButton('Send the correction')).disabled).toBe(false));
  await person.click(await footerButton('Send the correction'));
  await person.click(await footerButton('Send it to Website and Wire now'));
  await screen.findByText('Sent to 2 of 2 places.');
  expect(room.page('wire')).toContain('The fare is $2.90.');
  const body = room.page('wire').split('</head>')[1] ?? '';
  expect(body.lastIndexOf(note)).toBeGreaterThan(body.indexOf('The fare is $2.90.'));
});

test('a template is taken while nothing was typed, and its brackets keep it from going out', async () => {
  await putRightDesk();
  const person = await openWindow();
  await open(person);
  await person.click(screen.getByRole('button', { name: 'Misstated a fact' }));
  expect((await text()).value).toBe('An earlier version of this story misstated [what]. [What is right.]');
  expect((await screen.findByRole('status', { name: 'Wording' })).textContent).toContain(
    'Something is still to be filled in',
  );
  await person.type(await text(), ' And more.');
  expect(screen.queryByRole('button', { name: 'Misstated a fact' })).toBeNull();
});

test('what was typed is there again after the dialog was closed', async () => {
  await putRightDesk();
  const person = await openWindow();
  await open(person);
  await person.type(await text(), note);
  await person.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await open(person);
  expect((await text()).value).toBe(note);
});

async function openStory(person: Person): Promise<HTMLElement> {
  await person.dblClick(await screen.findByRole('button', { name: /ferry-fares/ }));
  return screen.findByRole('textbox', { name: 'Story text' });
}

async function sendNote(person: Person): Promise<void> {
  await person.keyboard('{Control>}{Shift>}r{/Shift}{/Control}');
  await person.type(await text(), note);
  await waitFor(async () => expect((await footerButton('Send the correction')).disabled).toBe(false));
  await person.click(await footerButton('Send the correction'));
  await person.click(await footerButton('Send it to Website and Wire now'));
}

test('a story that is open takes the note through its editor; what is typed before and after is kept in it', async () => {
  const room = await putRightDesk();
  const person = await openWindow();
  const body = await openStory(person);
  const byline = await screen.findByRole('textbox', { name: 'Byline' });
  await person.clear(byline);
  await person.type(byline, 'Tuva Lindqvist');
  await sendNote(person);
  await screen.findByText('Sent to 2 of 2 places.');
  expect(within(body).getByRole('group', { name: 'Correction note' }).textContent).toContain(note);
  await person.click(await footerButton('Done'));
  await person.type(byline, ' and Bo Ek');
  await person.keyboard('{Control>}s{/Control}');
  await waitFor(async () => {
    const { content } = await room.ask('story:open', { story: room.story });
    expect(content.fields.byline).toBe('Tuva Lindqvist and Bo Ek');
  });
  const { content } = await room.ask('story:open', { story: room.story });
  expect(JSON.stringify(content.document).split(note)).toHaveLength(2);
  expect((await room.ask('story:list', {})).stories).toHaveLength(1);
  expect(room.page('website')).toContain(note);
});

test('where the desk refuses, it says why, nothing is sent, and the open text is as it was', async () => {
  const room = await putRightDesk();
  const person = await openWindow();
  const body = await openStory(person);
  room.failNext('story:correct', 'The disk is full. Nothing was sent.');
  await sendNote(person);
  expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
  expect(within(body).queryByRole('group', { name: 'Correction note' })).toBeNull();
  const { content } = await room.ask('story:open', { story: room.story });
  expect(JSON.stringify(content.document)).not.toContain('misstated');
  expect(room.page('website')).not.toContain(note);
  expect((await text()).value).toBe(note);
  await person.click(await footerButton('Send the correction'));
  await person.click(await footerButton('Send it to Website and Wire now'));
  await screen.findByText('Sent to 2 of 2 places.');
  expect(within(body).getByRole('group', { name: 'Correction note' }).textContent).toContain(note);
});

test('as long as something typed is not on disk, nothing is sent', async () => {
  const room = await putRightDesk();
  const person = await openWindow();
  let isSaved = false;
  const forget = registerFlush(() => Promise.resolve(isSaved));
  const dialog = await open(person);
  await person.type(await text(), note);
  await screen.findByRole('region', { name: 'What would be sent to Website' });
  expect((await footerButton('Send the correction')).disabled).toBe(true);
  isSaved = true;
  await person.click(within(dialog).getByRole('button', { name: 'Save them now' }));
  await waitFor(async () => expect((await footerButton('Send the correction')).disabled).toBe(false));
  forget();
  expect(room.page('website')).not.toContain(note);
});

test('a story that stands nowhere, and one that was killed, say why there is nothing to correct', async () => {
  const room = newsroom();
  const story = newStory(room.ports);
  const person = await openWindow();
  const dialog = await open(person);
  expect(dialog.textContent).toContain('This story stands nowhere.');
  await person.click(within(dialog).getAllByRole('button', { name: 'Close' })[0] as HTMLElement);
  await room.ask('story:kill', { story, reason: 'Made up', substitute: false });
  expect((await open(person)).textContent).toContain('This story was killed.');
});
