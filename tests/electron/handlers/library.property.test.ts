import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertNever } from '#core/assert-never';
import type { StoryDocument } from '#core/document/document';
import type { Photo } from '#core/photo/photo';
import { libraryHandlers } from '../../../electron/handlers/library';
import { editPhoto, getPhoto, insertPhoto } from '../../../electron/storage/photos';
import { verifyDatabase } from '../../../electron/storage/verify';
import { testPhoto } from '../../helpers/edition';
import { publishingDesk } from '../../helpers/publishing-desk';

type Deed =
  | { readonly do: 'add' | 'delete' | 'put-back'; readonly photo: number }
  | { readonly do: 'edit'; readonly photo: number; readonly said: string }
  | { readonly do: 'use'; readonly story: 0 | 1; readonly photos: readonly number[] }
  | { readonly do: 'search'; readonly typed: readonly string[] };

/** What a photo is to the model; `uses` is kept by story. */
interface Shelf {
  readonly photos: Map<number, { said: string; isDeleted: boolean; readonly place: number }>;
  readonly stories: [readonly number[], readonly number[]];
}

const words = ['quay', 'quarrel', 'Crane', 'ÅLESUND', 'O’Neill', '7', 'AFP/POOL', '港'] as const;
const number = fc.integer({ min: 1, max: 5 });
const said = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((chosen) => chosen.join(' '));
const beginnings = ['q', 'qua', 'quay', 'CRANE', 'ales', 'neill', '7', 'pool', '港', '"', 'zz'] as const;
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ do: fc.constantFrom('add' as const, 'delete' as const, 'put-back' as const), photo: number }),
  fc.record({ do: fc.constant('edit' as const), photo: number, said }),
  fc.record({
    do: fc.constant('use' as const),
    story: fc.constantFrom(0 as const, 1 as const),
    photos: fc.array(number, { maxLength: 3 }),
  }),
  fc.record({
    do: fc.constant('search' as const),
    typed: fc.array(fc.constantFrom(...beginnings), { maxLength: 2 }),
  }),
);

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const isFound = (text: string, typed: readonly string[]) =>
  typed.every((one) => plain(one).every((begin) => plain(text).some((word) => word.startsWith(begin))));
const idOf = (photo: number): Photo['id'] => testPhoto(photo).id;

/** A desk beside a model of it. */
function library() {
  const room = publishingDesk();
  const { db } = room.ports.desk;
  const handlers = libraryHandlers(room.ports);
  const stories = [room.newStory({ slug: 'one' }), room.newStory({ slug: 'two' })] as const;
  const model: Shelf = { photos: new Map(), stories: [[], []] };
  const uses = (photo: number) => model.stories.filter((used) => used.includes(photo)).length;
  const isHere = (photo: number) => model.photos.get(photo)?.isDeleted === false;
  const expected = (isShown: (photo: number) => boolean) =>
    [...model.photos]
      .filter(([photo]) => isShown(photo))
      .sort(([, one], [, other]) => other.place - one.place)
      .map(([photo]) => photo);
  const list = async (state: 'all' | 'used' | 'unused' | 'deleted', typed = '') =>
    await handlers['photo:list']({ search: { words: typed, agency: null, state }, from: 0, most: 100 });

  return {
    play: async (deed: Deed) => {
      const known = 'photo' in deed ? model.photos.get(deed.photo) : undefined;
      switch (deed.do) {
        case 'add':
          insertPhoto(db, testPhoto(deed.photo, { fileName: 'x', addedAt: 0 }));
          if (known) known.isDeleted = false;
          else model.photos.set(deed.photo, { said: '', isDeleted: false, place: model.photos.size });
          return;
        case 'edit':
          if (!known) return;
          editPhoto(db, idOf(deed.photo), { fields: { description: deed.said } });
          known.said = deed.said;
          return;
        case 'delete': {
          const { deleted } = await handlers['photo:delete']({ photos: [idOf(deed.photo)] });
          const mayGo = known !== undefined && uses(deed.photo) === 0;
          expect(deleted).toEqual(mayGo ? [idOf(deed.photo)] : []);
          if (mayGo) known.isDeleted = true;
          return;
        }
        case 'put-back':
          await handlers['photo:put-back']({ photos: [idOf(deed.photo)] });
          if (known) known.isDeleted = false;
          return;
        case 'use': {
          const used = deed.photos.filter((photo) => model.photos.has(photo));
          room.write(stories[deed.story], storyOf(used));
          model.stories[deed.story] = used;
          for (const photo of used) Object.assign(model.photos.get(photo) ?? {}, { isDeleted: false });
          await list('all'); // what is used is counted in a quiet moment, or now
          return;
        }
        case 'search': {
          const found = await list('all', deed.typed.join(' '));
          const says = (photo: number) => isFound(model.photos.get(photo)?.said ?? '', deed.typed);
          expect(found.photos.map(({ id }) => id)).toEqual(
            expected((photo) => isHere(photo) && says(photo)).map(idOf),
          );
          expect(found.total).toBe(found.photos.length);
          return;
        }
        default:
          assertNever(deed);
      }
    },
    expectAsModel: async () => {
      const { photos } = await list('all');
      expect(photos.map((card) => [card.id, card.uses])).toEqual(
        expected(isHere).map((photo) => [idOf(photo), uses(photo)]),
      );
      const ids = async (state: 'used' | 'unused' | 'deleted') =>
        (await list(state)).photos.map(({ id }) => id).sort();
      const shown = (isShown: (photo: number) => boolean) => expected(isShown).map(idOf).sort();
      expect(await ids('used')).toEqual(shown((photo) => isHere(photo) && uses(photo) > 0));
      expect(await ids('unused')).toEqual(shown((photo) => isHere(photo) && uses(photo) === 0));
      expect(await ids('deleted')).toEqual(shown((photo) => !isHere(photo)));
      for (const [photo, { said }] of model.photos) expect(getPhoto(db, idOf(photo)).description).toBe(said);
      expect(verifyDatabase(db)).toEqual([]);
    },
  };
}

test('whatever is done in the library, it is as a simple model says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 25 }), async (deeds) => {
      const { play, expectAsModel } = library();
      for (const each of deeds) await play(each);
      await expectAsModel();
    }),
    { numRuns: 25 },
  );
});

function storyOf(photos: readonly number[]): StoryDocument {
  return {
    type: 'doc',
    content: [
      ...photos.map((photo) => ({
        type: 'photo' as const,
        attrs: { photo: idOf(photo), alt: '', lead: false },
      })),
      { type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] },
    ],
  };
}
