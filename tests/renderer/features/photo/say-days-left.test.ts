import { expect, test } from 'vitest';
import { sayDaysLeft } from '../../../../renderer/features/photo/say-days-left';

const now = new Date(2026, 5, 10, 23, 30);
test.each([
  ['2026-09-07', '89 days left'],
  ['2026-06-11', '1 day left'],
  ['2026-06-10', 'Today is the last day'],
  ['2026-06-09', 'Ended 1 day ago'],
  ['', ''],
  ['soon', ''],
])('until “%s”: %s', (until, said) => expect(sayDaysLeft(until, now)).toBe(said));
