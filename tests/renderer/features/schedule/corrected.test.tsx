// @vitest-environment jsdom
import '../../browser';
import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { newStory, rewrite } from '../../../helpers/publishing-desk';
import { newsroom, noon, openWindow } from '../../open-window';

beforeEach(() => localStorage.clear());

/** A story that went out, was corrected an hour later, and updated another hour later. */
async function corrected() {
  const room = newsroom();
  const story = newStory(room.ports);
  const { id: destination } = await room.ask('destination:add-folder', { name: 'Website' });
  const send = () => room.ask('schedule:set', { story, destination, at: 'now' });
  await send();
  await room.moveTo(noon + 3_600_000);
  const text = 'An earlier version of this story misstated the fare. It is $2.90.';
  const note = { story, kind: 'correction', text, position: 'bottom', carries: 'published' } as const;
  await room.ask('story:correct', note);
  await room.moveTo(noon + 2 * 3_600_000);
  rewrite(room.ports, story, 'The fare is $2.90.');
  await send();
  return openWindow();
}

test('a story that was corrected is corrected on the desk, though an update went out since', async () => {
  await corrected();
  const row = await screen.findByRole('button', { name: /ferry-fares/ });
  expect(row.textContent).toContain('Corrected 14:00');
  expect(row.textContent).not.toContain('Published');
  const pane = screen.getByRole('article', { name: 'Selected story' });
  expect(within(pane).getByText('Corrected', { selector: 'dt' })).toBeDefined();
});

test('in the week, the agenda and the outbox what carried the correction says so, and nothing else does', async () => {
  const person = await corrected();
  await person.keyboard('{Control>}3{/Control}');
  const chips = await screen.findAllByRole('button', { name: /EST, Tue 1 December: ferry-fares/ });
  expect(
    chips.map(
      (chip) => /, (published|corrected), to Website$/.exec(chip.getAttribute('aria-label') ?? '')?.[1],
    ),
  ).toEqual(['published', 'corrected', 'published']);
  expect(chips.map((chip) => chip.textContent.includes('Corrected'))).toEqual([false, true, false]);
  await person.click(screen.getByRole('button', { name: 'Agenda' }));
  const words = (name: string) =>
    within(screen.getByRole('region', { name }))
      .getAllByText(/^(Published|Corrected)$/, { selector: 'span' })
      .map(({ textContent }) => textContent);
  expect(words('Agenda')).toEqual(['Published', 'Corrected', 'Published']);
  await person.keyboard('{Control>}5{/Control}');
  await screen.findByRole('region', { name: 'Rows of the outbox' });
  expect(words('Rows of the outbox')).toEqual(['Published', 'Corrected', 'Published']);
});
