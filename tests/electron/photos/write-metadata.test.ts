import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PhotoMediaType } from '#core/photo/photo';
import { emptyPhotoFields, type PhotoFields } from '#core/photo/photo-fields';
import { bareMetadata } from '../../../electron/photos/read-metadata';
import { blocksOf, readPhotoFile } from '../../../electron/photos/read-photo-file';
import { writeMetadata } from '../../../electron/photos/write-metadata';
import {
  makeAvifFrame,
  makeHarbourGif,
  makeHarbourJpeg,
  makeHarbourPng,
  makeHarbourWebp,
  type PhotoOptions,
} from '../../helpers/make-photo';
import { arbitraryPhotoFields } from '../../helpers/metadata/arbitrary-photo-fields';

const makers = {
  'image/jpeg': makeHarbourJpeg,
  'image/png': makeHarbourPng,
  'image/webp': makeHarbourWebp,
  'image/gif': makeHarbourGif,
  'image/avif': makeAvifFrame,
} as const satisfies Partial<Record<PhotoMediaType, (options: PhotoOptions) => Buffer>>;
type Kind = keyof typeof makers;
const kinds: readonly Kind[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif'];

const small = { width: 24, height: 16 };
const spoken = { caption: 'Before', creator: ['A B', 'C D'], credit: 'E', copyright: 'F', orientation: 6 };

const bare = (bytes: Uint8Array): PhotoFields => bareMetadata(blocksOf(bytes)).fields;

describe.each(kinds)('%s', (kind) => {
  const blank = makers[kind](small);
  const told = makers[kind]({ ...small, ...spoken });

  test('what is written is read again, field by field, in any letters', () => {
    fc.assert(
      fc.property(arbitraryPhotoFields, fc.boolean(), fc.boolean(), (fields, keepsGps, isTold) => {
        const written = writeMetadata(isTold ? told : blank, kind, fields, { keepsGps });
        expect(bare(written)).toEqual(keepsGps ? fields : { ...fields, gps: '' });
        expect(bareMetadata(blocksOf(written)).conflicts).toEqual([]);
      }),
      { numRuns: 150, seed: 20_261_203 },
    );
  });

  test('size, turn and kind stay', () => {
    const before = readPhotoFile(told);
    const after = readPhotoFile(writeMetadata(told, kind, emptyPhotoFields, { keepsGps: false }));
    expect(after).toEqual({ ...before, fromFile: emptyPhotoFields });
  });
});
