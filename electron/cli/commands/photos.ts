import type { CallOutput } from '#core/contract/calls';
import { done, type Command, type DeskCommand } from '../command';

type Listed = CallOutput<'photo:list'>['photos'];

const mostAtOnce = 500;

/** Lists the photos of the library, or those that have all the words. */
export const photos: Command = {
  name: 'photos',
  takes: '[WORD …]',
  does: 'Lists the photos of the desk, newest first, or those in which words begin so.',
  words: [0, 100],
  options: [],
  required: [],
  run: async (typed) => done(await allPhotos(typed)),
};

async function allPhotos({ ask, words }: DeskCommand): Promise<Listed> {
  const search = { words: words.join(' '), agency: null, state: 'all' as const };
  const listed: Listed = [];
  for (;;) {
    const { photos: some, total } = await ask('photo:list', {
      search,
      from: listed.length,
      most: mostAtOnce,
    });
    listed.push(...some);
    if (some.length === 0 || listed.length >= total) return listed;
  }
}
