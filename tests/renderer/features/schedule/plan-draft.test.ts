import { expect, test } from 'vitest';
import type { Destination, PublicationSummary } from '#core/publication/publication';
import { scheduleAt } from '#core/time/wall-time';
import { firstDraft } from '../../../../renderer/features/schedule/plan-draft';

const now = Date.UTC(2026, 11, 1, 17);
const zone = 'America/New_York';
const destination = (id: string): Destination => ({
  id,
  kind: 'folder',
  name: id,
  settings: { path: `/srv/${id}` },
});

function plan(state: PublicationSummary['state'], id: string, wall = '2026-12-03T07:00'): PublicationSummary {
  return {
    id: `publication ${id}`,
    storyId: 'story',
    storyVersion: 1,
    destination: destination(id),
    due: scheduleAt(wall, 'Europe/Paris'),
    action: 'publish',
    state,
    attempts: 0,
    nextTry: null,
    isPaused: false,
    corrects: false,
    reason: '',
    receipt: null,
    createdAt: now,
  };
}

test('without a plan: the next full hour that leaves a quarter of one, in the zone of the newsroom', () => {
  expect(firstDraft([], [], zone, now)).toEqual({
    date: '2026-12-01',
    time: '13:00',
    zone,
    occurrence: null,
    destination: null,
  });
  expect(firstDraft([], [], zone, now + 46 * 60_000).time).toBe('14:00');
  expect(firstDraft([], [], zone, Date.UTC(2026, 11, 2, 4, 30))).toMatchObject({
    date: '2026-12-02',
    time: '00:00',
  });
});

test('the only destination is chosen; of two, none is', () => {
  expect(firstDraft([], [destination('web')], zone, now).destination).toBe('web');
  expect(firstDraft([], [destination('web'), destination('print')], zone, now).destination).toBeNull();
});

test('a plan that waits is what the fields begin with', () => {
  expect(firstDraft([plan('waiting', 'web')], [destination('web'), destination('print')], zone, now)).toEqual(
    {
      date: '2026-12-03',
      time: '07:00',
      zone: 'Europe/Paris',
      occurrence: null,
      destination: 'web',
    },
  );
});

test('what did not go out comes first: its destination and zone, but a new time', () => {
  const draft = firstDraft(
    [plan('waiting', 'web'), plan('missed', 'print', '2026-11-30T07:00')],
    [],
    zone,
    now,
  );
  expect(draft).toMatchObject({
    destination: 'print',
    zone: 'Europe/Paris',
    date: '2026-12-01',
    time: '19:00',
  });
});

test('what was sent or cancelled is no plan', () => {
  expect(firstDraft([plan('sent', 'web'), plan('cancelled', 'web')], [], zone, now)).toMatchObject({
    time: '13:00',
    zone,
    destination: null,
  });
});
