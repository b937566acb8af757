import { request } from './api';
import { flushAll } from './flush';

/** Says who writes from now on. What was typed before is written first, under the name it was typed under. */
export async function setAuthor(author: string): Promise<void> {
  await flushAll();
  await request('desk:set-author', { author });
}

/** The first letters of a name's first and last word: `Ines Calloway` is `IC`. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s._-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words;
  const initials = ends.map((word = '') => /[\p{L}\p{N}]\p{M}*/u.exec(word)?.[0] ?? '');
  return initials.join('').toLocaleUpperCase() || '?';
}
