import { describe, expect, test } from 'vitest';
import { closingAct, sayWaiting, type Waiting } from '#core/publication/background';
import { publicationNews } from '#core/publication/publication-news';

const destination = { id: 'd', kind: 'folder', name: 'Website' } as const;
const due = { wall: '2026-12-01T18:30', zone: 'America/New_York', instant: Date.UTC(2026, 11, 1, 23, 30) };
const story = (slug: string): Waiting => ({ slug, headline: '', due, destination });

describe('closing the window', () => {
  test('ends the app where nothing waits, and asks where something would be missed', () => {
    expect(closingAct('ask', [])).toBe('end');
    expect(closingAct('ask', [story('ferry-fares')])).toBe('ask');
  });

  test('does what was chosen once for all', () => {
    expect(closingAct('keep', [])).toBe('keep');
    expect(closingAct('end', [story('ferry-fares')])).toBe('end');
  });

  test('names the next three that wait, with their zone, and counts the rest', () => {
    expect(sayWaiting([story('ferry-fares')])).toBe('ferry-fares to Website at 18:30 EST on 1 December 2026');
    expect(sayWaiting(['a', 'b', 'c', 'd', 'e'].map(story)).split('\n').at(-1)).toBe('and 2 more');
  });
});

describe('what the system tells', () => {
  const publication = { ...story('ferry-fares'), reason: '' };

  test('what went out, was missed or was not taken, with the reason', () => {
    expect(publicationNews({ ...publication, state: 'sent' })).toEqual({
      title: 'ferry-fares went out',
      body: 'To Website, due 18:30 EST on 1 December 2026.',
    });
    const reason = 'Missed: ferry-fares did not go out.';
    expect(publicationNews({ ...publication, state: 'missed', reason })).toEqual({
      title: 'ferry-fares was missed',
      body: 'ferry-fares did not go out.',
    });
    expect(publicationNews({ ...publication, state: 'refused', reason: 'No credit.' })?.title).toBe(
      'ferry-fares was not taken',
    );
  });

  test('nothing of what is not settled', () => {
    expect(publicationNews({ ...publication, state: 'waiting' })).toBeNull();
    expect(publicationNews({ ...publication, state: 'sending' })).toBeNull();
  });
});
