// @vitest-environment jsdom
import '../browser';
import { render, screen, waitFor, within } from '@testing-library/react';
import { StrictMode } from 'react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { registerFlush } from '../../../renderer/app/flush';
import { ViewBoundary } from '../../../renderer/app/view-boundary';
import { newStory } from '../../helpers/publishing-desk';
import { newsroom, openWindow } from '../open-window';

const row = () => screen.findByRole('listitem');

test('the keys of a new story start one and open it, from anywhere', async () => {
  const room = newsroom();
  newStory(room.ports);
  const person = await openWindow();
  await row();
  await person.keyboard('{Control>}3{/Control}');
  await screen.findByRole('group', { name: 'View' });
  await person.keyboard('{Control>}n{/Control}');
  expect(await screen.findByRole('textbox', { name: 'Headline' })).toBeDefined();
  expect((await room.ask('story:list', {})).stories).toHaveLength(2);
});

test('a story that cannot be started says why, and the desk stays as it is', async () => {
  const room = newsroom();
  newStory(room.ports);
  const person = await openWindow();
  await row();
  room.failNext('story:create', 'The disk is full. Free some space, then try again.');
  await person.keyboard('{Control>}n{/Control}');
  expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
  expect(await row()).toBeDefined();
});

test('back and forward go the way one came, and the desk comes back with the story just left', async () => {
  const room = newsroom();
  newStory(room.ports, { slug: 'oyster-spring' });
  newStory(room.ports, { slug: 'ferry-fares' });
  const person = await openWindow();
  await person.dblClick(await screen.findByRole('button', { name: /oyster-spring/ }));
  expect(await screen.findByRole('textbox', { name: 'Slug' })).toHaveProperty('value', 'oyster-spring');
  await person.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  expect((await screen.findByRole('button', { current: true })).textContent).toContain('oyster-spring');
  await person.keyboard('{Alt>}{ArrowRight}{/Alt}');
  expect(await screen.findByRole('textbox', { name: 'Slug' })).toHaveProperty('value', 'oyster-spring');
  await person.click(
    within(screen.getByRole('navigation', { name: 'Main' })).getByRole('link', { name: 'Desk' }),
  );
  expect((await screen.findByRole('button', { current: true })).textContent).toContain('oyster-spring');
});

test('going where one is already is no step back', async () => {
  const room = newsroom();
  newStory(room.ports);
  const person = await openWindow();
  await row();
  await person.keyboard('{Control>}3{/Control}');
  await screen.findByRole('group', { name: 'View' });
  await person.keyboard('{Control>}3{/Control}{Control>}3{/Control}');
  await person.keyboard('{Alt>}{ArrowLeft}{/Alt}');
  expect(await row()).toBeDefined();
});

test('while something is unsaved, one stays where it is; once it is saved, one may go', async () => {
  const room = newsroom();
  newStory(room.ports);
  let isSaved = false;
  onTestFinished(registerFlush(() => Promise.resolve(isSaved)));
  const person = await openWindow();
  await row();
  await person.keyboard('{Control>}3{/Control}');
  expect((await screen.findByRole('alert')).textContent).toContain('not on this computer’s disk yet');
  expect(screen.queryByRole('group', { name: 'View' })).toBeNull();
  isSaved = true;
  await person.keyboard('{Control>}3{/Control}');
  expect(await screen.findByRole('group', { name: 'View' })).toBeDefined();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('unsaved text does not go out: the schedule dialog says so until it is saved', async () => {
  const room = newsroom();
  newStory(room.ports);
  await room.ask('destination:add-folder', { name: 'Website' });
  let isSaved = false;
  onTestFinished(registerFlush(() => Promise.resolve(isSaved)));
  const person = await openWindow();
  await row();
  await person.click(await screen.findByRole('button', { name: 'Schedule' }));
  const dialog = await screen.findByRole('dialog');
  const publish = () => within(dialog).getByRole<HTMLButtonElement>('button', { name: 'Publish now' });
  expect(within(dialog).getByRole('alert').textContent).toContain('not on this computer’s disk yet');
  expect(publish().disabled).toBe(true);
  isSaved = true;
  await person.click(within(dialog).getByRole('button', { name: 'Save them now' }));
  await waitFor(() => expect(publish().disabled).toBe(false));
});

test.each([
  ['all saved', () => Promise.resolve(true)],
  ['unsaved', () => Promise.resolve(false)],
  ['unsaved', () => Promise.reject(new Error('The disk is gone'))],
])('before it closes, the window writes what is unsaved and says: %s', async (answer, flush) => {
  const room = newsroom();
  await openWindow();
  const written = vi.fn(flush);
  onTestFinished(registerFlush(written));
  room.emit('app:closing', {});
  await waitFor(() => expect(room.said).toEqual([answer]));
  expect(written).toHaveBeenCalledOnce();
});

test('the buttons of the window ask the main process', async () => {
  const room = newsroom();
  const person = await openWindow();
  for (const name of ['Minimize', 'Maximize', 'Close window'])
    await person.click(screen.getByRole('button', { name }));
  expect(room.said).toEqual(['minimize', 'maximize', 'close']);
});

test('F6 goes from pane to pane and round again, Shift F6 back', async () => {
  const room = newsroom();
  newStory(room.ports);
  const person = await openWindow();
  await row();
  const focused = () => {
    const { activeElement } = document;
    if (activeElement?.closest('[role=list]')) return 'Stories';
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent;
  };
  const visited: (string | null | undefined)[] = [];
  for (const keys of ['{F6}', '{F6}', '{F6}', '{Shift>}{F6}{/Shift}']) {
    await person.keyboard(keys);
    visited.push(focused());
  }
  expect(visited).toEqual(['Text of the story', 'Desk', 'Stories', 'Desk']);
});

test('the shortcuts dialog lists keys, and no key works behind it', async () => {
  const room = newsroom();
  newStory(room.ports);
  const person = await openWindow();
  await row();
  await person.keyboard('{Control>}/{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Shortcuts' });
  expect(within(dialog).getByText('New story').closest('div')?.textContent).toBe('New storyCtrl N');
  await person.keyboard('{Control>}n{/Control}');
  await person.keyboard('{Escape}');
  expect(await row()).toBeDefined();
  expect((await room.ask('story:list', {})).stories).toHaveLength(1);
});

test('a desk that does not answer says why and can be asked again', async () => {
  const room = newsroom();
  room.failNext('desk:info', 'The desk is on a drive that is not there.');
  const { App } = await import('../../../renderer/app/app');
  render(<App />);
  expect((await screen.findByRole('alert')).textContent).toContain(
    'The desk is on a drive that is not there.',
  );
  screen.getByRole('button', { name: 'Try again' }).click();
  expect(await screen.findByRole('heading', { name: 'The desk is clear.' })).toBeDefined();
});

test('a view that breaks says what happened and that saved text is kept, and can be shown again', async () => {
  const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => quiet.mockRestore());
  let isBroken = true;
  const View = () => {
    if (isBroken) throw new Error('The map is upside down');
    return <p>Mended</p>;
  };
  render(
    <StrictMode>
      <ViewBoundary>
        <View />
      </ViewBoundary>
    </StrictMode>,
  );
  expect(screen.getByRole('alert').textContent).toContain(
    'All text that was saved is kept on this computer.',
  );
  expect(screen.getByRole('alert').textContent).toContain('The map is upside down');
  isBroken = false;
  screen.getByRole('button', { name: 'Show it again' }).click();
  expect(await screen.findByText('Mended')).toBeDefined();
});
