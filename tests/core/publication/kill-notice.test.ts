import { expect, test } from 'vitest';
import { killNoticeLines, killNoticeSchema } from '#core/publication/kill-notice';
import { killPage } from '#core/publication/kill-page';
import { scheduleAt } from '#core/time/wall-time';

const storyId = '6f1f7f1e-4f0a-4c53-9f3e-0a8f5f8b2c11';
const killedAt = scheduleAt('2026-12-01T18:30', 'America/New_York');

test('the notice is mandatory, names the story by its slug, says why and whether a substitute follows', () => {
  expect(killNoticeLines('ferry-fares', { reason: 'The agreement is a forgery', substitute: true })).toEqual([
    'Mandatory kill: ferry-fares.',
    'This story has been killed. Do not use it. Take down and delete every copy.',
    'Reason: The agreement is a forgery.',
    'A substitute story follows.',
  ]);
  expect(killNoticeLines(' ', { reason: 'Why?', substitute: false }).slice(2)).toEqual([
    'Reason: Why?',
    'No substitute follows.',
  ]);
});

test('a kill needs a reason', () => {
  expect(killNoticeSchema.safeParse({ reason: ' ', substitute: false }).success).toBe(false);
});

test('the page says that it is canceled to programs, asks to be forgotten, and carries nothing that could run', () => {
  const notice = { reason: '<script>alert(1)</script>', substitute: false };
  const page = killPage({ storyId, slug: 'a"><b', notice, killedAt });
  expect(page).toContain('<meta name="pubStatus" content="canceled">');
  expect(page).toContain('<meta name="robots" content="noindex, noarchive">');
  expect(page).toContain('Killed <time datetime="2026-12-01T18:30:00-05:00">');
  expect(page).not.toContain('<script>');
  expect(page).not.toMatch(/<b[. >]/);
});
