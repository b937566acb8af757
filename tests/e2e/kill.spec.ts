import { expect, test } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchApp, runCli, type LaunchedApp } from './launch';

const scratch = mkdtempSync(join(tmpdir(), 'nutgraf-kill-'));
test.afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Kills the main process without warning; its renderer and helpers go down with it. */
async function killNow({ app }: LaunchedApp): Promise<void> {
  const child = app.process();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  process.kill(child.pid ?? 0, 'SIGKILL');
  await gone;
}

const textbox = ({ page }: LaunchedApp, name: string) => page.getByRole('textbox', { name, exact: true });

test('kill -9 two seconds after typing loses nothing', async () => {
  const desk = join(scratch, 'desk');
  const first = await launchApp({ desk });
  await first.page.getByRole('button', { name: 'New story' }).first().click();
  await textbox(first, 'Slug').fill('ice-road');
  await textbox(first, 'Headline').fill('Ice road opens three weeks late');
  await textbox(first, 'Deck').fill('Trucks wait on the south shore.');
  await textbox(first, 'Byline').fill('Tuva Lindqvist');
  await textbox(first, 'Dateline').fill('NORRHAMN');
  const sentence = 'The ice was 40 centimetres thick at dawn, said the harbour master. ';
  await textbox(first, 'Story text').click();
  await first.page.keyboard.type(sentence.repeat(6), { delay: 2 });
  await first.page.waitForTimeout(2_000);
  await killNow(first);

  const second = await launchApp({ desk });
  await second.page.getByRole('list', { name: 'Stories' }).waitFor();
  await second.page.getByText('Ice road opens three weeks late').first().click();
  await second.page.getByRole('button', { name: /^Open/ }).first().click();
  await expect(textbox(second, 'Slug')).toHaveValue('ice-road');
  await expect(textbox(second, 'Deck')).toHaveText('Trucks wait on the south shore.');
  await expect(textbox(second, 'Byline')).toHaveValue('Tuva Lindqvist');
  await expect(textbox(second, 'Dateline')).toHaveValue('NORRHAMN');
  await expect(textbox(second, 'Story text')).toContainText(sentence.repeat(6).trim());
  await second.close();
  expect(await runCli(desk, ['verify'])).toMatchObject({ code: 0, json: { ok: true, stories: 1 } });
});
