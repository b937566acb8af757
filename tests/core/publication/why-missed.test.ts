import { expect, test } from 'vitest';
import { whyMissed } from '#core/publication/why-missed';
import { scheduleAt } from '#core/time/wall-time';

const due = scheduleAt('2026-06-10T07:00', 'America/New_York');
const destination = { id: 'web', kind: 'folder', name: 'Web' } as const;
const before = due.instant - 3_600_000;
const after = due.instant + 3_600_000;

test.each([
  ['the program was closed', before, 0, after, 'Nutgraf was not running.'],
  ['the computer slept', before, 0, before, 'This computer was asleep, or its clock was moved.'],
  ['the program died while sending', before, 1, after, 'Nutgraf stopped while sending it.'],
  ['the time was past from the start', after, 0, before, 'That time had passed when it was scheduled.'],
])('says the time with its zone and the cause: %s', (_, createdAt, attempts, watchingSince, cause) => {
  expect(
    whyMissed('tide-tables', { due, createdAt, attempts, nextTry: null, destination }, watchingSince),
  ).toBe(
    `Missed: tide-tables did not go out at 07:00 EDT on 10 June 2026. ${cause} Nothing was sent anywhere.`,
  );
});

test.each([
  [1, 'once'],
  [6, '6 times'],
])('where the destination was away it says so, and how often it was tried: %i', (attempts, times) => {
  const publication = { due, createdAt: before, attempts, nextTry: due.instant, destination };
  expect(whyMissed('tide-tables', publication, before)).toBe(
    'Missed: tide-tables did not go out at 07:00 EDT on 10 June 2026. ' +
      `Web could not be reached, though it was tried ${times}. Nothing was sent anywhere.`,
  );
});
