import { expect, test } from '@playwright/test';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nightShiftStory as story } from '../helpers/night-shift-story';
import { moveClockTo } from '../helpers/newsroom';
import { ninjsValidator } from '../helpers/ninjs-validator';
import { exportFolder, instantOf, mainJob, planFrom, siteFolder } from '../tour/main-job';
import { launchApp, runCli, type LaunchedApp } from './launch';

test.describe.configure({ mode: 'serial' });

const folder = mkdtempSync(join(tmpdir(), 'nutgraf-main-job-'));
const plan = planFrom(Date.now());
let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchApp({ desk: join(folder, 'desk') });
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

for (const step of mainJob) test(step.says, () => step.play({ ...launched, folder, plan }));

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');
const offsetTime = new RegExp(`${plan.date}T18:30:00-0[45]:00`);

const standing = ['feed.xml', 'index.html', 'photos', `${story.slug}.html`].sort();

test('the page that went out carries headline, byline, time with zone, caption and the whole credit', () => {
  expect(readdirSync(siteFolder(folder))).toEqual(standing);
  const page = read(siteFolder(folder), `${story.slug}.html`);
  for (const text of [story.headline, story.byline, story.caption, story.credit, story.lead, story.ending])
    expect(page).toContain(text);
  expect(page).toMatch(offsetTime);
  expect(page).toMatch(/6:30 p\.m\. E[SD]T/);
});

test('the photos it shows stand beside it, cut in every width, and each carries its credit', () => {
  const page = read(siteFolder(folder), `${story.slug}.html`);
  const shown = [...new Set([...page.matchAll(/photos\/[\w-]+\.(?:jpg|webp)/g)].map(([name]) => name))];
  expect(readdirSync(join(siteFolder(folder), 'photos')).map((name) => `photos/${name}`)).toEqual(
    shown.sort(),
  );
  expect(shown.some((name) => name.endsWith('.webp'))).toBe(true);
  for (const name of shown)
    expect(readFileSync(join(siteFolder(folder), name)).includes(story.creditInFile), name).toBe(true);
});

test('later looks at the clock send nothing again', async () => {
  const before = read(siteFolder(folder), `${story.slug}.html`);
  await moveClockTo(launched.app, instantOf(plan) + 3_600_000);
  await launched.page.waitForTimeout(500);
  expect(readdirSync(siteFolder(folder))).toEqual(standing);
  expect(read(siteFolder(folder), `${story.slug}.html`)).toBe(before);
});

test('the exported page, ninjs and text carry the same', () => {
  const files = [`${story.slug}.html`, `${story.slug}.json`, `${story.slug}.txt`].map((name) =>
    read(exportFolder(folder), name),
  );
  for (const file of files)
    for (const text of [story.headline, story.byline, story.caption, story.credit, story.pullQuote])
      expect(file).toContain(text);
  expect(files[0]).toMatch(offsetTime);
  expect(files[1]).toMatch(offsetTime);
  expect(files[2]).toMatch(/6:30 p\.m\. E[SD]T/);
});

test('the ninjs validates against the official schema', () => {
  const validate = ninjsValidator();
  test.skip(!validate, 'The official schemas are not beside the project');
  const valid = validate?.(JSON.parse(read(exportFolder(folder), `${story.slug}.json`)));
  expect(valid, JSON.stringify(validate?.errors)).toBe(true);
});

test('the desk is whole, and the command line sees what the window did', async () => {
  await launched.close();
  const desk = join(folder, 'desk');
  expect(await runCli(desk, ['verify'])).toMatchObject({
    code: 0,
    json: { ok: true, stories: 1, photos: 1 },
  });
  expect(await runCli(desk, ['show', story.slug])).toMatchObject({
    code: 0,
    json: { headline: story.headline, deck: story.deck, state: 'published', dateline: story.dateline },
  });
});
