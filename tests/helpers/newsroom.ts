import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { Bridge } from '#core/contract/bridge';
import type { CallInput, CallName } from '#core/contract/calls';

interface WithBridge {
  readonly nutgraf: Bridge;
}

/** What a person does in the window, in newsroom words. Used by the end-to-end tests and by the tour. */

export interface StoryToWrite {
  readonly slug: string;
  readonly headline: string;
  readonly deck: string;
  readonly byline: string;
  readonly dateline: string;
  readonly lead: string;
  readonly paragraphs: readonly string[];
  readonly pullQuote: string;
  readonly heading: string;
  readonly list: readonly string[];
  readonly ending: string;
}

/** A text box of the story page by its exact name. */
export const textBox = (page: Page, name: string): Locator =>
  page.getByRole('textbox', { name, exact: true });

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

/** The status line that says where the words are. */
export const savedStatus = (page: Page): Locator => page.getByRole('status', { name: 'Saved' });

/** Starts a story and waits for its page. */
export async function startStory(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+n');
  await textBox(page, 'Story text').waitFor();
}

/** Writes every field, then the body by keyboard alone. */
export async function writeStory(page: Page, story: StoryToWrite): Promise<void> {
  await writeFields(page, story);
  await textBox(page, 'Story text').click();
  const keyboard = page.keyboard;
  const paragraph = async (text: string) => {
    await keyboard.insertText(text);
    await keyboard.press('Enter');
  };
  for (const text of [story.lead, ...story.paragraphs]) await paragraph(text);
  await keyboard.press('ControlOrMeta+Shift+q');
  await paragraph(story.pullQuote);
  await keyboard.type('## ');
  await paragraph(story.heading);
  await keyboard.type('- ');
  for (const item of story.list) await paragraph(item);
  await keyboard.press('Enter');
  await keyboard.insertText(story.ending);
}

async function writeFields(page: Page, story: StoryToWrite): Promise<void> {
  await textBox(page, 'Slug').fill(story.slug);
  await textBox(page, 'Headline').fill(story.headline);
  await textBox(page, 'Deck').fill(story.deck);
  await textBox(page, 'Byline').fill(story.byline);
  await textBox(page, 'Dateline').fill(story.dateline);
}

/** Makes a call as the window does, for what a test begins with. */
export async function ask<Name extends CallName>(
  page: Page,
  name: Name,
  input: CallInput<Name>,
): Promise<void> {
  const { ok } = await page.evaluate(
    ([call, given]) => (window as unknown as WithBridge).nutgraf.request(call, given as CallInput<CallName>),
    [name, input] as const,
  );
  if (!ok) throw new Error(`${name} was refused`);
}

/** Says who writes now. */
export async function writeAs(page: Page, author: string): Promise<void> {
  await page.evaluate(
    (name) => (window as unknown as WithBridge).nutgraf.request('desk:set-author', { author: name }),
    author,
  );
}

/** Makes the next open dialog of the platform answer with these paths. */
export async function answerOpenDialog(
  app: ElectronApplication,
  filePaths: readonly string[],
): Promise<void> {
  await app.evaluate(({ dialog }, paths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...paths] });
  }, filePaths);
}

/** Waits until every word is on disk. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.waitForTimeout(300); // the throttle's longest wait, so that nothing is still queued
  await savedStatus(page).filter({ hasText: 'Saved on this computer' }).waitFor();
}

/** Moves the main process's clock to an instant and wakes the scheduler, as a computer coming out of sleep does. */
export async function moveClockTo(app: ElectronApplication, instant: number): Promise<void> {
  await app.evaluate(({ powerMonitor }, to) => {
    const real = performance.now();
    Date.now = () => to + Math.round(performance.now() - real);
    powerMonitor.emit('resume');
  }, instant);
}

export interface Plan {
  /** `2026-12-01` */
  readonly date: string;
  /** `18:30` */
  readonly time: string;
  readonly zone: string;
}

/** Fills day, time and zone in the schedule dialog. */
export async function fillPlan(page: Page, { date, time, zone }: Plan): Promise<void> {
  await page.getByLabel('Date', { exact: true }).fill(date);
  await textBox(page, 'Time').fill(time);
  const zones = page.getByRole('combobox', { name: 'Time zone' });
  await zones.fill(zone);
  await page
    .getByRole('option', { name: new RegExp(zone.replace('_', '.')) })
    .first()
    .click();
}
