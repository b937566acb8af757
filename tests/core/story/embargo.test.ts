import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runChecks } from '#core/checks/registry';
import { bareContext } from '#core/checks/check';
import { editionStamp } from '#core/formats/edition-embargo';
import { embargoStamp, embargoStops, isUnderEmbargo, whyEmbargoed, type Embargo } from '#core/story/embargo';
import { scheduleAt } from '#core/time/wall-time';
import { testEdition } from '../../helpers/edition';

const until = scheduleAt('2026-12-02T06:00', 'America/New_York');
const embargo: Embargo = { until, source: 'Port of Hallam', lifted: null };
const lifted: Embargo = { ...embargo, lifted: { at: 1, by: 'Ada Fell', reason: 'The port published it.' } };

test('an embargo stops everything before its instant and nothing from it on, and a lifted one nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (away) => {
      const at = until.instant + away;
      expect(embargoStops(embargo, at)).toBe(away < 0);
      expect(embargoStops(lifted, at)).toBe(false);
      expect(isUnderEmbargo(lifted, at)).toBe(away < 0);
      expect(embargoStops(null, at)).toBe(false);
    }),
  );
});

test('stamp and refusal say until when, in its zone, and for whom', () => {
  expect(embargoStamp(embargo)).toBe('EMBARGOED UNTIL 06:00 EST on 2 December 2026 (Port of Hallam)');
  expect(embargoStamp({ ...embargo, source: ' ' })).toBe('EMBARGOED UNTIL 06:00 EST on 2 December 2026');
  expect(whyEmbargoed(embargo, 'Exporting')).toContain('Lift the embargo with a reason, or wait');
});

test('a check stops what would go out too soon; what the desk says now counts, not what was frozen', () => {
  const found = (given: Parameters<typeof testEdition>[0], desk: typeof bareContext.desk) =>
    runChecks(testEdition(given), { ...bareContext, desk }).filter(({ check }) => check === 'story-embargo')
      .length;
  expect(found({ embargo }, null)).toBe(1);
  expect(found({ embargo: null }, { state: 'ready', embargo })).toBe(1);
  expect(found({ embargo }, { state: 'ready', embargo: lifted })).toBe(0);
  expect(found({ embargo, published: until }, null)).toBe(0);
});

test('what is held, killed or spiked by now does not go out', () => {
  const said = (state: 'held' | 'killed' | 'spiked' | 'ready') =>
    runChecks(testEdition(), { ...bareContext, desk: { state, embargo: null } })
      .filter(({ check }) => check === 'story-standing')
      .map(({ message }) => message);
  expect(said('held')).toEqual([
    'The story is held. Release it first: take it back to draft, in edit or ready.',
  ]);
  expect(said('killed')).toHaveLength(1);
  expect(said('spiked')).toHaveLength(1);
  expect(said('ready')).toEqual([]);
});

test('an edition is stamped until readers may have it', () => {
  expect(editionStamp(testEdition({ embargo }))).toContain('EMBARGOED UNTIL');
  expect(editionStamp(testEdition({ embargo: lifted, published: null }))).toContain('EMBARGOED UNTIL');
  expect(editionStamp(testEdition({ embargo, published: until }))).toBe('');
  expect(editionStamp(testEdition())).toBe('');
});
