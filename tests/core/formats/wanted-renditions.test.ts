import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { PhotoNode } from '#core/document/document';
import { sitePage } from '#core/formats/html-files/site-page';
import type { PhotoRendition } from '#core/formats/rendition';
import { wantedRenditions } from '#core/formats/wanted-renditions';
import { cropNames, uncut, type PhotoCuts } from '#core/photo/crops';
import type { Photo } from '#core/photo/photo';
import { photoBytes, testEdition, testPhoto, testTools } from '../../helpers/edition';

const sha256Of = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex');
const large = testPhoto(1, { width: 4000, height: 3000 });
const small = testPhoto(1, { width: 900, height: 600 });
const moving = testPhoto(1, { width: 900, height: 600, mediaType: 'image/gif' });
const told = (photo: Photo, cuts: PhotoCuts, needs: Parameters<typeof wantedRenditions>[2]) =>
  wantedRenditions(photo, cuts, needs).map(
    ({ crop, width, mediaType }) => `${crop} ${width} ${mediaType.slice(6)}`,
  );

describe('what is cut of a photo', () => {
  test('for a published page: what is shown in every width, and one of each crop for search engines', () => {
    expect(told(large, uncut, 'site')).toEqual([
      ...['full 2048 jpeg', 'full 2048 webp', 'full 1024 jpeg', 'full 1024 webp'],
      ...['16:9 1600 jpeg', '4:3 1200 jpeg', '1:1 1080 jpeg'],
    ]);
    expect(told(large, { ...uncut, shown: '1:1' }, 'site')).toEqual([
      ...['1:1 1080 jpeg', '1:1 1080 webp', '1:1 540 jpeg', '1:1 540 webp'],
    ]);
    expect(told(moving, uncut, 'site')).toEqual(['16:9 900 jpeg', '4:3 800 jpeg', '1:1 600 jpeg']);
  });

  test('for programs that know JPEG alone: what is shown in every width; what moves is left as it is', () => {
    expect(told(large, { ...uncut, shown: '16:9' }, 'jpegs')).toEqual(['16:9 1600 jpeg', '16:9 800 jpeg']);
    expect(told(moving, uncut, 'jpegs')).toEqual([]);
    expect(told(moving, { ...uncut, shown: '1:1' }, 'jpegs')).toEqual(['1:1 600 jpeg', '1:1 540 jpeg']);
  });

  test('for all that may be chosen from: every crop in both widths and kinds', () => {
    expect(told(large, uncut, 'all')).toHaveLength(16);
  });
});

describe('a published page', () => {
  const cases = Object.entries({ large, small, moving }).flatMap(([name, photo]) =>
    cropNames.map((shown) => [name, shown, photo] as const),
  );

  test.each(cases)(
    'of a %s photo, shown as %s, is the same as if everything had been cut',
    (_, shown, photo) => {
      const cuts: PhotoCuts = { ...uncut, shown };
      const use: PhotoNode = { type: 'photo', attrs: { photo: photo.id, alt: 'A quay', lead: false, cuts } };
      const edition = testEdition({ photos: [photo], document: { type: 'doc', content: [use] } });
      const page = (needs: 'site' | 'all') =>
        sitePage(edition, { ...testTools(1), renditions: () => cut(photo, cuts, needs) }, sha256Of);
      expect(page('site')).toEqual(page('all'));
      const files = page('site').beside.filter(({ bytes }) => Buffer.compare(bytes, photoBytes(1)) !== 0);
      expect(files).toHaveLength(cut(photo, cuts, 'site').length);
    },
  );
});

/** Cut nowhere: bytes that say which one it is. */
function cut(photo: Photo, cuts: PhotoCuts, needs: 'site' | 'all'): readonly PhotoRendition[] {
  return wantedRenditions(photo, cuts, needs).map(({ crop, width, height, mediaType }) => {
    const bytes = new TextEncoder().encode([crop, width, mediaType].join(' '));
    return { crop, width, height, mediaType, bytes, sha256: sha256Of(bytes) };
  });
}
