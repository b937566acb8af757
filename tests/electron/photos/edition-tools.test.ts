import { expect, test } from 'vitest';
import { createPhotoStore } from '../../../electron/photos/create-photo-store';
import { editionTools } from '../../../electron/photos/edition-tools';
import { readPhotoFile } from '../../../electron/photos/read-photo-file';
import { writeMetadata } from '../../../electron/photos/write-metadata';
import { emptyPhotoFields } from '#core/photo/photo-fields';
import { bareFile, testEdition, testPhoto } from '../../helpers/edition';
import { makeHarbourJpeg, makeHarbourWebp } from '../../helpers/make-photo';
import { temporaryFolder } from '../../helpers/temporary-desk';

const gps = '59.9139, 10.7522';
const located = { ...emptyPhotoFields, credit: 'Photo by Ann Lee', gps, city: 'Oslo' };
const kinds = [
  ['image/jpeg', makeHarbourJpeg({ credit: 'Photo by Ann Lee', width: 120, height: 80 })],
  ['image/webp', makeHarbourWebp({ credit: 'Photo by Ann Lee', width: 120, height: 80 })],
] as const;

test.each(kinds)('a photo leaves with what the desk says of it in its file: %s', (mediaType, made) => {
  const bytes = writeMetadata(made, mediaType, located, { keepsGps: true });
  expect(readPhotoFile(bytes).fromFile.gps).toBe(gps);
  const store = createPhotoStore(temporaryFolder());
  const id = store.keep(bytes, mediaType);
  const leaving = (keepsGps: boolean) => {
    const photo = testPhoto(1, {
      ...bareFile,
      ...located,
      id,
      mediaType,
      credit: 'Photo by Ann Lee/POOL/AFP via Getty Images',
      copyright: '© 2026 Agence',
      keepsGps,
    });
    const tools = editionTools(store, testEdition({ photos: [photo] }), 'file:///');
    return readPhotoFile(tools.photoBytes(id) ?? new Uint8Array()).fromFile;
  };
  expect(leaving(false)).toMatchObject({
    credit: 'Photo by Ann Lee/POOL/AFP via Getty Images',
    copyright: '© 2026 Agence',
    city: 'Oslo',
    gps: '',
  });
  expect(leaving(true).gps).toBe(gps);
  expect(store.isWhole(id, mediaType)).toBe(true);
});

test('a photo that is gone or not on the desk is null', () => {
  const store = createPhotoStore(temporaryFolder());
  const tools = editionTools(store, testEdition({ photos: [testPhoto(1)] }), 'file:///');
  expect(tools.photoBytes(testPhoto(1).id)).toBeNull();
  expect(tools.photoBytes(testPhoto(2).id)).toBeNull();
});
