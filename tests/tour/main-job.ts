import type { ElectronApplication, Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveWallTime } from '#core/time/wall-time';
import { makeHarbourJpeg } from '../helpers/make-photo';
import {
  answerOpenDialog,
  button,
  fillPlan,
  moveClockTo,
  startStory,
  textBox,
  waitUntilSaved,
  writeStory,
  type Plan,
} from '../helpers/newsroom';
import { nightShiftStory } from '../helpers/night-shift-story';

/** Where the main job is played. */
export interface Stage {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Everything the job leaves: the photo it takes in, the site it publishes to, the exports. */
  readonly folder: string;
  readonly plan: Plan;
}

/** One thing a person does. A step with a picture is photographed when it is done. */
export interface Step {
  readonly says: string;
  readonly picture?: string;
  readonly play: (stage: Stage) => Promise<void>;
}

export const siteFolder = (folder: string): string => join(folder, 'site');
export const exportFolder = (folder: string): string => join(folder, 'exports');

/** 18:30 in New York, two days from an instant. */
export function planFrom(now: number): Plan {
  return {
    date: new Date(now + 2 * 86_400_000).toISOString().slice(0, 10),
    time: '18:30',
    zone: 'America/New_York',
  };
}

/** The instant of a plan that happens once. */
export function instantOf({ date, time, zone }: Plan): number {
  const meaning = resolveWallTime(`${date}T${time}`, zone);
  if (meaning.kind !== 'once') throw new Error(`${date} ${time} does not happen exactly once in ${zone}`);
  return meaning.instant;
}

const story = nightShiftStory;

async function addPhoto({ app, page, folder }: Stage): Promise<void> {
  const photo = join(folder, 'grain-berths.jpg');
  const { caption, creator, creditInFile, copyright } = story;
  writeFileSync(photo, makeHarbourJpeg({ caption, creator, credit: creditInFile, copyright }));
  await answerOpenDialog(app, [photo]);
  await button(page, 'Add photo').click();
  await textBox(page, 'Alt text').fill(story.alt);
  await waitUntilSaved(page);
}

async function planPublication({ app, page, folder, plan }: Stage): Promise<void> {
  mkdirSync(siteFolder(folder), { recursive: true });
  await answerOpenDialog(app, [siteFolder(folder)]);
  await button(page, 'Schedule').click();
  await page.getByLabel('Goes to a folder called').fill('Website');
  await button(page, 'Choose folder').click();
  await fillPlan(page, plan);
  await button(page, /^Schedule for 18:30 E[SD]T$/).waitFor();
}

async function exportAs({ app, page, folder }: Stage, format: string): Promise<void> {
  mkdirSync(exportFolder(folder), { recursive: true });
  await answerOpenDialog(app, [exportFolder(folder)]);
  const dialog = page.getByRole('dialog', { name: 'Export' });
  const again = dialog.getByRole('button', { name: 'Export again' });
  if (await again.isVisible()) await again.click();
  const wanted = dialog.getByRole('checkbox', { name: new RegExp(`^${format}`) });
  await wanted.check();
  const kept = await wanted.elementHandle();
  // The boxes themselves: what is asked for by being ticked is another one once the first is not.
  for (const box of await dialog.getByRole('checkbox', { checked: true }).elementHandles())
    if (!(await box.evaluate((one, it) => one === it, kept))) await box.uncheck();
  await wanted.focus();
  await dialog.getByRole('button', { name: /^Save / }).click();
  await page.getByText(`Saved in ${exportFolder(folder)}`).waitFor();
}

async function openFromDesk(page: Page): Promise<void> {
  await page.getByText(story.headline).first().click();
  await button(page, /^Open/).click();
  await textBox(page, 'Story text').waitFor();
}

/** The whole job of a reporter with a photo and a deadline, through the real window. */
export const mainJob: readonly Step[] = [
  {
    says: 'The desk is clear',
    picture: 'first-run',
    play: ({ page }) => page.getByText('The desk is clear.').waitFor(),
  },
  {
    says: 'A story is written, saved as it is typed',
    picture: 'story-written',
    play: async ({ page }) => {
      await startStory(page);
      await writeStory(page, story);
      await waitUntilSaved(page);
      await textBox(page, 'Headline').click();
    },
  },
  { says: 'A photo is added; caption and credit come from the file', picture: 'photo-added', play: addPhoto },
  {
    says: 'The credit is taken away: the photo is marked and blocks publication',
    picture: 'credit-missing',
    play: async ({ page }) => {
      await textBox(page, 'Credit').fill('');
      await page.getByText('A photo cannot be published without a credit.').first().waitFor();
      await page.getByRole('tab', { name: /^Checks/ }).click();
      await page.getByText('Must fix').waitFor();
    },
  },
  {
    says: 'The credit of the file is put back',
    play: async ({ page }) => {
      await button(page, 'Use it').first().click();
      await page.getByText('A photo cannot be published without a credit.').waitFor({ state: 'detached' });
      await page.getByRole('tab', { name: 'Story', exact: true }).click();
    },
  },
  { says: 'A time and a folder are chosen', picture: 'schedule', play: planPublication },
  {
    says: 'The story is scheduled',
    picture: 'scheduled',
    play: async ({ page }) => {
      await button(page, /^Schedule for 18:30/).click();
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.getByRole('link', { name: /^Desk/ }).or(button(page, /^Desk/)).first().click();
      await page
        .getByText(/Scheduled .*18:30 E[SD]T/)
        .first()
        .waitFor();
    },
  },
  {
    says: 'The minute comes: it goes out, once',
    picture: 'published',
    play: async ({ app, page, plan }) => {
      await moveClockTo(app, instantOf(plan) + 20_000);
      await page
        .getByText(/Published .*18:30/)
        .first()
        .waitFor();
    },
  },
  {
    says: 'It is exported as a web page',
    picture: 'export',
    play: async (stage) => {
      await openFromDesk(stage.page);
      await button(stage.page, 'Export').click();
      await exportAs(stage, 'Web page');
    },
  },
  { says: 'It is exported as ninjs 3.1', play: (stage) => exportAs(stage, 'ninjs 3.1') },
  {
    says: 'It is exported as plain text',
    picture: 'export-text',
    play: (stage) => exportAs(stage, 'Plain text'),
  },
  {
    says: 'Back on the desk',
    play: async ({ page }) => {
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await page.keyboard.press('ControlOrMeta+1');
      await page.getByText(story.headline).first().waitFor();
    },
  },
];
