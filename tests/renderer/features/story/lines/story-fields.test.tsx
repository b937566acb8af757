// @vitest-environment jsdom
import '../../../browser';
import { act, render, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { shownLine } from '../../../../../renderer/features/story/lines/line-views';
import { leaveSession, openSession } from '../../../../../renderer/features/story/session/open-sessions';
import { StoryField } from '../../../../../renderer/features/story/story-field';
import { newStory } from '../../../../helpers/publishing-desk';
import { newsroom, openWindow } from '../../../open-window';

const nothing = () => undefined;

test('a plain field shows what is put into it elsewhere, and keeps the caret of who writes in it', async () => {
  const room = newsroom();
  const story = newStory(room.ports, { slug: 'quay' });
  const session = await openSession(story);
  render(
    <StoryField
      session={session}
      field="byline"
      name="Byline"
      placeholder=""
      onEnter={nothing}
      onTooLong={nothing}
    />,
  );
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Byline' });
  field.focus();
  act(() => session.setField('byline', 'Ines Calloway'));
  expect(field.value).toBe('Ines Calloway');
  field.setSelectionRange(4, 4);
  act(() => session.setField('byline', 'Ines Calloway and Dana'));
  expect([field.value, field.selectionStart]).toEqual(['Ines Calloway and Dana', 4]);
  await leaveSession(session);
});

test('headline and deck are text boxes, and what is dispatched into one is on disk', async () => {
  const room = newsroom();
  const story = newStory(room.ports, { slug: 'ferry' });
  const person = await openWindow();
  const [row] = await screen.findAllByRole('button', { name: /ferry/ });
  if (row) await person.dblClick(row);
  const headline = await screen.findByRole('textbox', { name: 'Headline' });
  const before = (await room.ask('story:open', { story })).content.fields.headline;
  expect(headline.textContent).toBe(before);
  expect(screen.getByRole('textbox', { name: 'Deck' }).getAttribute('aria-multiline')).toBe('true');
  const view = shownLine('headline')?.view;
  act(() => view?.dispatch(view.state.tr.insertText('New: ', 0)));
  await waitFor(async () => {
    const { content } = await room.ask('story:open', { story });
    expect(content.fields.headline).toBe(`New: ${before}`);
  });
});
