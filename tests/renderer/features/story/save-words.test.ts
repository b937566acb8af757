import { describe, expect, it } from 'vitest';
import { worstState, type SaveState } from '../../../../renderer/features/story/saving/save-state';
import { saveWords } from '../../../../renderer/features/story/status/save-words';

const now = 1_000_000;
const line = (state: SaveState) => {
  const { fact, since } = saveWords(state, now);
  return state.kind === 'unsaved' ? since : fact + since;
};

describe('the save line', () => {
  it.each([
    [0, 'Saved on this computer, 0.1 s ago'],
    [230, 'Saved on this computer, 0.2 s ago'],
    [1_999, 'Saved on this computer, 1 s ago'],
    [59_999, 'Saved on this computer, 59 s ago'],
    [60_000, 'Saved on this computer, 1 min ago'],
    [3_599_999, 'Saved on this computer, 59 min ago'],
  ])('says of text saved %d ms ago: %s', (past, words) => {
    expect(line({ kind: 'saved', at: now - past })).toBe(words);
  });

  it('gives the time of day after an hour', () => {
    expect(line({ kind: 'saved', at: now - 3_600_000 })).toMatch(/^Saved on this computer, \d\d:\d\d$/);
  });

  it('does not speak of a save that is quick, and does of one that is not', () => {
    expect(line({ kind: 'saving', at: now - 400, since: now - 200 })).toBe(
      'Saved on this computer, 0.4 s ago',
    );
    expect(line({ kind: 'saving', at: 0, since: now - 1_500 })).toBe('Saving');
  });

  it('says for how long text is not saved, why, and that it is safe', () => {
    const message = 'The disk is full. Nothing was written';
    expect(line({ kind: 'unsaved', at: 0, since: now - 8_200, message })).toBe(
      'Not saved for 8 s: the disk is full. Everything you typed is in this window.',
    );
    expect(line({ kind: 'unsaved', at: 0, since: now - 200_000, message })).toMatch(/^Not saved for 3 min: /);
  });

  it('changes what is read aloud only where something happened', () => {
    const fact = (since: number) => saveWords({ kind: 'unsaved', at: 0, since, message: 'Full.' }, now).fact;
    expect(fact(now - 1_000)).toBe(fact(now - 9_000));
    const saved = (at: number) => saveWords({ kind: 'saved', at }, now).fact;
    expect(saved(now - 1_000)).toBe(saved(now - 900_000));
  });
});

describe('the state of two things saved side by side', () => {
  const saved: SaveState = { kind: 'saved', at: 5 };
  const saving: SaveState = { kind: 'saving', at: 2, since: 7 };
  const unsaved: SaveState = { kind: 'unsaved', at: 4, since: 6, message: 'Full.' };

  it('is that of the one to worry about more', () => {
    expect(worstState(saved, saving)).toEqual({ ...saving, at: 5 });
    expect(worstState(unsaved, saving)).toEqual(unsaved);
    expect(worstState(unsaved, { ...unsaved, since: 3 })).toEqual({ ...unsaved, since: 3 });
    expect(worstState(saved, { kind: 'saved', at: 9 })).toEqual({ kind: 'saved', at: 9 });
  });
});
