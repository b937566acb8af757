// @vitest-environment jsdom
import '../../browser';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { newStory } from '../../../helpers/publishing-desk';
import { newsroom, openWindow } from '../../open-window';

const zone = 'America/New_York';

/** Three stories: one late, one for today, one for tomorrow and under embargo. */
async function planned() {
  const room = newsroom();
  const story = async (slug: string, section: string, wall: string) => {
    const id = newStory(room.ports, { slug, headline: `About ${slug}`, deck: `What ${slug} says.` });
    await room.ask('desk:plan', { stories: [id], plan: { due: { wall, zone }, assignee: 'Bo Ek' } });
    await room.ask('desk:section', { stories: [id], section });
    return id;
  };
  await story('pier-lights', 'Metro', '2026-11-30T09:00');
  await story('ferry-fares', 'Metro', '2026-12-01T18:30');
  const embargoed = await story('oyster-spring', 'Business', '2026-12-02T08:00');
  await room.ask('embargo:set', {
    story: embargoed,
    embargo: { until: { wall: '2026-12-02T06:00', zone }, source: 'Port of Hallam' },
    reason: '',
  });
  return room;
}

const rows = async () =>
  within(await screen.findByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

test('the budget lists what is to be done by section, with lines, lengths, dues and marks', async () => {
  await planned();
  const person = await openWindow();
  await screen.findAllByRole('listitem');
  await person.keyboard('{Control>}{Shift>}B{/Shift}{/Control}');
  await waitFor(async () =>
    expect(await rows()).toEqual([
      'Business 1 story, 10 words',
      expect.stringMatching(
        /^oyster-springAbout oyster-springWhat oyster-spring says\.Embargo until Wed 06:00 EST, Port of Hallam10Wed 08:00 ESTDraftBo Ek$/,
      ),
      'Metro 2 stories, 20 words',
      expect.stringMatching(/^pier-lights.*was due Mon 09:00 ESTDraftBo Ek$/),
      expect.stringMatching(/^ferry-fares.*1018:30 ESTDraftBo Ek$/),
    ]),
  );
});

test('keys go from day to day, from section to day, from story to story, and open one', async () => {
  await planned();
  const person = await openWindow();
  await screen.findAllByRole('listitem');
  await person.keyboard('{Control>}{Shift>}B{/Shift}{/Control}');
  await screen.findByRole('table');
  await person.keyboard('g');
  await waitFor(async () =>
    expect((await rows()).filter((row) => !row.includes('About'))).toEqual([
      'Late 1 story, 10 words',
      'Tuesday 1 December 1 story, 10 words',
      'Wednesday 2 December 1 story, 10 words',
    ]),
  );
  await person.keyboard('t');
  await waitFor(async () => expect(await rows()).toHaveLength(4));
  await person.keyboard('{ArrowRight}');
  await waitFor(async () => expect((await rows())[1]).toContain('oyster-spring'));
  await person.keyboard('a');
  await waitFor(async () => expect(await rows()).toHaveLength(6));
  await person.keyboard('{ArrowDown}{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('ferry-fares');
  await person.keyboard('{Enter}');
  expect(await screen.findByRole('textbox', { name: 'Slug' })).toHaveProperty('value', 'ferry-fares');
});

test('it is the desk as it was narrowed down, and says so', async () => {
  await planned();
  const person = await openWindow();
  await screen.findAllByRole('listitem');
  await person.keyboard('/');
  await person.keyboard('ferry');
  await waitFor(async () => expect(await screen.findAllByRole('listitem')).toHaveLength(1));
  await person.click(screen.getByRole('button', { name: 'Budget' }));
  await waitFor(async () => expect(await rows()).toHaveLength(2));
  await person.click(screen.getByRole('button', { name: 'Only “ferry”. Show all' }));
  await waitFor(async () => expect(await rows()).toHaveLength(5));
});

test('it is printed and saved, and what goes wrong is said', async () => {
  const room = await planned();
  const person = await openWindow();
  await screen.findAllByRole('listitem');
  await person.keyboard('{Control>}{Shift>}B{/Shift}{/Control}');
  await screen.findByRole('table');
  await person.keyboard('{Control>}p{/Control}');
  await waitFor(() => expect(room.said).toEqual(['print']));
  await person.keyboard('{Control>}e{/Control}');
  const file = join(room.folder, 'budget.csv');
  expect(await screen.findByText(`Saved ${file}, 3 stories.`, { selector: 'footer span' })).toBeDefined();
  expect(readFileSync(file, 'utf8')).toContain('EMBARGOED UNTIL 06:00 EST on 2 December 2026');
  room.failNext('budget:save', 'The disk is full. Nothing was written.');
  await person.keyboard('{Control>}{Shift>}E{/Shift}{/Control}');
  expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.');
});

test('a day on which nothing is due says so, and leads out of it', async () => {
  await planned();
  const person = await openWindow();
  await screen.findAllByRole('listitem');
  await person.keyboard('{Control>}{Shift>}B{/Shift}{/Control}');
  await screen.findByRole('table');
  await person.keyboard('{ArrowRight}{ArrowRight}');
  await person.click(await screen.findByRole('button', { name: 'Show all days' }));
  await waitFor(async () => expect(await rows()).toHaveLength(5));
});
