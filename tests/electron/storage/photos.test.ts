import { expect, test } from 'vitest';
import { emptyPhotoFields } from '#core/photo/photo-fields';
import { editPhoto, getPhoto, getPhotos, insertPhoto, listPhotos } from '../../../electron/storage/photos';
import { testPhoto } from '../../helpers/edition';
import { temporaryDesk } from '../../helpers/temporary-desk';

const fromFile = {
  ...emptyPhotoFields,
  description: 'Cranes.',
  credit: 'POOL',
  creator: 'Ada',
  copyright: '© 2026',
};

test('a photo is kept as it was given, and found again', () => {
  const { db } = temporaryDesk();
  const photo = testPhoto(1, { ...fromFile, fromFile });
  expect(insertPhoto(db, photo)).toEqual(photo);
  expect(getPhoto(db, photo.id)).toEqual(photo);
  expect(() => getPhoto(db, testPhoto(2).id)).toThrow(expect.objectContaining({ code: 'not-found' }));
});

test('a photo that comes a second time keeps the credit people wrote', () => {
  const { db } = temporaryDesk();
  const photo = insertPhoto(db, testPhoto(1, { fromFile }));
  const edited = editPhoto(db, photo.id, { fields: { credit: 'Photo by Ada/POOL', description: undefined } });
  expect(edited).toEqual({ ...photo, credit: 'Photo by Ada/POOL' });
  expect(insertPhoto(db, testPhoto(1, { credit: 'other', fileName: 'copy.jpg' }))).toEqual(edited);
  expect(editPhoto(db, photo.id, { fields: { credit: '' } }).credit).toBe('');
  expect(() => editPhoto(db, testPhoto(2).id, { fields: { credit: 'x' } })).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  );
});

test('several are answered each once in the order first named, without those the desk does not know', () => {
  const { db } = temporaryDesk();
  const [one, two] = [
    insertPhoto(db, testPhoto(1)),
    insertPhoto(db, testPhoto(2, { addedAt: Date.UTC(2026, 11, 2) })),
  ];
  expect(getPhotos(db, [two.id, testPhoto(3).id, one.id, two.id])).toEqual([two, one]);
  expect(listPhotos(db)).toEqual([two, one]);
});
