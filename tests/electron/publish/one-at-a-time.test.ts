import { expect, test } from 'vitest';
import { oneAtATime } from '../../../electron/publish/one-at-a-time';
import { temporaryDesk } from '../../helpers/temporary-desk';

const later = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Work that notes when it begins and ends. */
function noted(notes: string[], name: string) {
  return async () => {
    notes.push(`${name} begins`);
    await later();
    notes.push(`${name} ends`);
    return name;
  };
}

test('work on one desk is done in the order it was asked for, one after the other', async () => {
  const desk = temporaryDesk();
  const notes: string[] = [];
  const answers = await Promise.all(['a', 'b', 'c'].map((name) => oneAtATime(desk, noted(notes, name))));
  expect(answers).toEqual(['a', 'b', 'c']);
  expect(notes).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('work that fails tells who asked for it, and holds nobody up', async () => {
  const desk = temporaryDesk();
  const notes: string[] = [];
  const failing = oneAtATime(desk, () => Promise.reject(new Error('no')));
  const next = oneAtATime(desk, noted(notes, 'next'));
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('next');
});

test('two desks do not wait for each other', async () => {
  const notes: string[] = [];
  await Promise.all([temporaryDesk(), temporaryDesk()].map((desk) => oneAtATime(desk, noted(notes, 'work'))));
  expect(notes).toEqual(['work begins', 'work begins', 'work ends', 'work ends']);
});
