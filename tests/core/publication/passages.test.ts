import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayPass, passages, statesBefore, type Mover } from '#core/publication/passages';
import { publicationStates, type PublicationState } from '#core/publication/publication';

const movers: readonly Mover[] = ['clock', 'person'];

test('the table of passages, whole', () => {
  const table = publicationStates.flatMap((from) =>
    publicationStates
      .filter((to) => mayPass(from, to, 'person'))
      .map((to) => `${from} -> ${to}${mayPass(from, to, 'clock') ? '' : ' by a person'}`),
  );
  expect(table).toEqual([
    'waiting -> waiting',
    'waiting -> sending',
    'waiting -> missed',
    'waiting -> refused',
    'waiting -> cancelled by a person',
    'sending -> waiting',
    'sending -> sending',
    'sending -> sent',
    'sending -> refused',
    'missed -> sending by a person',
    'missed -> refused by a person',
    'missed -> cancelled by a person',
    'refused -> sending by a person',
    'refused -> refused by a person',
    'refused -> cancelled by a person',
  ]);
});

test('what is over stays over', () => {
  expect([passages.sent, passages.cancelled]).toEqual([{}, {}]);
});

test('a person may all that the clock may', () => {
  for (const from of publicationStates)
    for (const to of publicationStates)
      if (mayPass(from, to, 'clock')) expect(mayPass(from, to, 'person'), `${from} -> ${to}`).toBe(true);
});

test('the states before a state are those that may pass to it', () => {
  for (const to of publicationStates)
    for (const mover of movers)
      expect(statesBefore(to, mover)).toEqual(publicationStates.filter((from) => mayPass(from, to, mover)));
  expect(statesBefore('sending', 'clock')).toEqual(['waiting', 'sending']);
  expect(statesBefore('cancelled', 'clock')).toEqual([]);
});

test('however the clock moves it, what waits for a person is never sent by itself', () => {
  const start = fc.constantFrom<PublicationState>('missed', 'refused');
  fc.assert(
    fc.property(start, fc.array(fc.constantFrom(...publicationStates), { maxLength: 12 }), (from, wishes) => {
      const end = wishes.reduce((state, to) => (mayPass(state, to, 'clock') ? to : state), from);
      expect(end).toBe(from);
    }),
  );
});
