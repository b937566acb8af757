import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { BudgetSearch } from '#core/contract/budget-calls';
import { budgetHandlers } from '../../../electron/handlers/budget';
import { decisionHandlers } from '../../../electron/handlers/desk-decisions';
import { embargoHandlers } from '../../../electron/handlers/embargo';
import { storyHandlers } from '../../../electron/handlers/stories';
import { publishingDesk, rewrite } from '../../helpers/publishing-desk';
import { temporaryFolder } from '../../helpers/temporary-desk';

const everything: BudgetSearch['search'] = {
  tab: 'all',
  words: '',
  section: null,
  assignee: null,
  embargoed: false,
  order: 'due',
};
const zone = 'America/New_York';

/** A desk at 07:00 in New York on 1 December 2026. */
async function plannedDesk() {
  const room = publishingDesk();
  const folder = temporaryFolder();
  const asked: string[] = [];
  const answers = { file: join(folder, 'budget.csv') as string | null, replace: false };
  const ports = {
    ...room.ports,
    dialogs: {
      ...room.ports.dialogs,
      chooseNewFile: ({ name }: { readonly name: string }) => {
        asked.push(name);
        return Promise.resolve(answers.file);
      },
      confirmReplace: () => Promise.resolve(answers.replace),
    },
  };
  const decide = decisionHandlers(ports);
  const stories = new Map<string, string>();
  const story = async (slug: string, wall: string | null, more: { section?: string; art?: string } = {}) => {
    const id = room.newStory({ slug, headline: `About ${slug}` });
    const { section, art } = more;
    const due = wall === null ? null : { wall, zone };
    await decide['desk:plan']({ stories: [id], plan: { due, ...(art && { art }), assignee: 'Bo Ek' } });
    if (section) await decide['desk:section']({ stories: [id], section });
    stories.set(slug, id);
    return id;
  };
  await story('late', '2026-11-30T18:00', { section: 'Metro' });
  await story('noon', '2026-12-01T12:00', { section: 'Metro', art: '=two of the lock, map' });
  await story('midnight', '2026-12-02T00:00');
  await story('undated', null, { section: 'Sports' });
  const spiked = await story('spiked', '2026-12-01T13:00');
  const killed = await story('killed', '2026-12-01T14:00');
  await decide['desk:move']({ stories: [spiked], to: 'spiked', note: '' });
  await decide['desk:move']({ stories: [killed], to: 'killed', note: 'The source withdrew.' });
  const idOf = (slug: string) => stories.get(slug) ?? '';
  return { ...room, ports, folder, answers, asked, idOf, budget: budgetHandlers(ports) };
}

const slugs = (answer: { readonly stories: readonly { readonly slug: string }[] }) =>
  answer.stories.map(({ slug }) => slug);

test('the budget of all days is what is to be done, by due time, the undated last', async () => {
  const { budget } = await plannedDesk();
  const all = await budget['budget:list']({ search: everything, day: null });
  expect(slugs(all)).toEqual(['late', 'noon', 'midnight', 'undated']);
  expect(all.more).toBe(0);
});

test('the budget of a day is what is due on it in the newsroom’s zone, with what is late on the day it is now', async () => {
  const { budget } = await plannedDesk();
  const of = async (day: string) => slugs(await budget['budget:list']({ search: everything, day }));
  expect(await of('2026-12-01')).toEqual(['late', 'noon', 'killed']);
  expect(await of('2026-12-02')).toEqual(['midnight']);
  expect(await of('2026-11-30')).toEqual(['late']);
});

test('the desk’s filter narrows the budget down, and a state that is asked for is shown', async () => {
  const { budget } = await plannedDesk();
  const of = async (search: Partial<BudgetSearch['search']>, day: string | null = null) =>
    slugs(await budget['budget:list']({ search: { ...everything, ...search }, day }));
  expect(await of({ section: 'Metro' })).toEqual(['late', 'noon']);
  expect(await of({ section: 'Metro' }, '2026-12-01')).toEqual(['late', 'noon']);
  expect(await of({ words: 'about mid' })).toEqual(['midnight']);
  expect(await of({ tab: 'spiked' })).toEqual(['spiked']);
  expect(await of({ tab: 'killed' }, '2026-12-02')).toEqual([]);
});

test('each story brings its deck as its line, and a new deck is read anew', async () => {
  const { budget, ports, idOf } = await plannedDesk();
  const story = idOf('noon');
  const asked = { search: { ...everything, words: 'noon' }, day: null };
  const writeDeck = async (value: string) => {
    const { summary } = await storyHandlers(ports)['story:open']({ story });
    const changes = [{ kind: 'field', field: 'deck', value }] as const;
    await storyHandlers(ports)['story:append']({
      story,
      batch: ports.newId(),
      base: summary.version,
      changes,
    });
  };
  await writeDeck('Fares stay.');
  expect((await budget['budget:list'](asked)).stories[0]?.line).toBe('Fares stay.');
  await writeDeck('Fares rise after all.');
  expect((await budget['budget:list'](asked)).stories[0]?.line).toBe('Fares rise after all.');
});

test('it is kept as a table and as a calendar that other readers read, with the mark of an embargo', async () => {
  const { budget, ports, answers, asked, folder, idOf } = await plannedDesk();
  await embargoHandlers(ports)['embargo:set']({
    story: idOf('noon'),
    embargo: { until: { wall: '2026-12-02T06:00', zone }, source: 'Port of Hallam' },
    reason: '',
  });
  const csv = await budget['budget:save']({ search: everything, day: '2026-12-01', as: 'csv' });
  expect(csv).toEqual({ file: join(folder, 'budget.csv'), stories: 3, more: 0 });
  const { data, errors } = Papa.parse<Record<string, string>>(
    readFileSync(csv.file, 'utf8').replace(/^\ufeff/u, ''),
    { header: true, skipEmptyLines: true },
  );
  expect(errors).toEqual([]);
  expect(data).toMatchObject([
    { Slug: 'late', Embargo: '', State: 'Draft' },
    {
      Slug: 'noon',
      Embargo: 'EMBARGOED UNTIL 06:00 EST on 2 December 2026 (Port of Hallam)',
      Section: 'Metro',
      'Assigned to': 'Bo Ek',
      Art: "'=two of the lock, map",
      Due: '2026-12-01T12:00:00-05:00',
    },
    { Slug: 'killed', State: 'Killed' },
  ]);
  answers.file = join(folder, 'budget'); // as it was typed, without its ending
  const ics = await budget['budget:save']({ search: everything, day: '2026-12-01', as: 'ics' });
  expect(ics.file).toBe(join(folder, 'budget.ics'));
  const events = new ICAL.Component(ICAL.parse(readFileSync(ics.file, 'utf8')) as unknown[])
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
  expect(events.map(({ summary }) => summary)).toEqual(['late', 'noon (embargo)', 'killed']);
  expect(events[1]?.startDate.toJSDate().toISOString()).toBe('2026-12-01T17:00:00.000Z');
  expect(events[2]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  expect(asked).toEqual(['budget-2026-12-01.csv', 'budget-2026-12-01.ics']);
});

test('nothing is written over unasked', async () => {
  const { budget, answers, folder } = await plannedDesk();
  const save = () => budget['budget:save']({ search: everything, day: null, as: 'csv' });
  writeFileSync(join(folder, 'budget.csv'), 'kept');
  answers.file = join(folder, 'budget'); // the dialog asked about another name
  await expect(save()).rejects.toMatchObject({ code: 'cancelled' });
  expect(readFileSync(join(folder, 'budget.csv'), 'utf8')).toBe('kept');
  answers.file = null;
  await expect(save()).rejects.toMatchObject({ code: 'cancelled' });
  answers.file = join(folder, 'budget.csv'); // about this one it asked
  await save();
  expect(readFileSync(join(folder, 'budget.csv'), 'utf8')).toContain('Slug,Headline');
  expect(readdirSync(folder)).toEqual(['budget.csv']);
});

test('the word count is that of the text as it stands', async () => {
  const { budget, ports, idOf } = await plannedDesk();
  rewrite(ports, idOf('noon'), 'Five words in this paragraph.');
  const [noon] = (await budget['budget:list']({ search: { ...everything, words: 'noon' }, day: null }))
    .stories;
  expect(noon?.wordCount).toBe(5);
});
