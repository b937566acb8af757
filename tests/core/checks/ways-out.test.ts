import { expect, test } from 'vitest';
import { checkIds, type CheckId, type Problem } from '#core/checks/problem';
import { runChecks } from '#core/checks/registry';
import { leaving, rulings, wayOutOf, waysOut } from '#core/checks/ways-out';
import { formats } from '#core/formats/registry';
import { goldenEditions } from '../../helpers/golden-editions';

const problem = (check: CheckId, grade: Problem['grade']): Problem => ({
  check,
  grade,
  message: `${check} ${grade}`,
  place: { in: 'body' },
});

test('what a check finds has a row in the table, and the table has no other rows', () => {
  expect(Object.keys(rulings).sort()).toEqual([...checkIds].sort());
  const found = Object.values(goldenEditions).flatMap((edition) => runChecks(edition));
  for (const { check } of found) expect(checkIds).toContain(check);
});

test('whatever must be fixed before publication stops publication', () => {
  const stopping = checkIds.filter((check) => rulings[check].publish === 'stop');
  expect(stopping).toEqual([
    'story-standing',
    'story-embargo',
    'headline',
    'story-text',
    'open-suggestions',
    'photo-credit',
    'photo-on-desk',
    'photo-embargo',
    'photo-terms',
    'placeholder',
  ]);
});

test.each(['export', 'command-line'] as const)('%s stops at pictures nobody may use', (way) => {
  const stopping = checkIds.filter((check) => rulings[check][way] === 'stop');
  expect(stopping).toEqual(['story-embargo', 'photo-credit', 'photo-on-desk', 'photo-terms']);
});

test.each(['hand-over', 'copy'] as const)('%s stops at an embargo, and warns of all else', (way) => {
  expect(checkIds.filter((check) => rulings[check][way] === 'stop')).toEqual(['story-embargo']);
});

test('a bundle carries embargo, terms and credits along: it stops at nothing, and asks why at an embargo', () => {
  expect(checkIds.filter((check) => rulings[check].bundle === 'stop')).toEqual([]);
  expect(checkIds.filter((check) => rulings[check].bundle === 'ask')).toEqual(['story-embargo']);
});

test.each(waysOut)('what is worth a look never stops %s, and nothing is left untold', (way) => {
  const problems = checkIds.flatMap((check) => [problem(check, 'must-fix'), problem(check, 'worth-a-look')]);
  const { stops, asks, warns } = leaving(way, problems);
  expect([...stops, ...asks].every(({ grade }) => grade === 'must-fix')).toBe(true);
  expect([...stops, ...asks, ...warns].map(({ message }) => message).sort()).toEqual(
    problems.map(({ message }) => message).sort(),
  );
});

test('documents and archives are handed over, everything else is exported', () => {
  const ways = Object.fromEntries(formats.map((format) => [format.id, wayOutOf(format)]));
  expect(ways).toMatchObject({ html: 'export', 'ninjs-3.1': 'export', text: 'hand-over' });
});
