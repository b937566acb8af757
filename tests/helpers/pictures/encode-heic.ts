import { encodeIsoPicture, isoBox, type IsoPictureOptions } from './encode-avif';

/** The harbour of `draw-harbour.ts`, 96 by 64 pixels, as one HEVC picture: made with x265 by heif-enc. */
const harbour = Buffer.from(
  'AAABuCgBrxmAhDDCVh5CcTq9b25/3sZ4OVYqdP8aSRxbng47MbkKG46OcuBtIZynKL6+lewk9h8rCFm73oBcwTmKEjMuiMY/S49G' +
    '3qBHpcdLBC9huR0dyQNuADtC/qTMKyQ9vymjuL3ZaSF6smVHuz4t8uyoF+H9cyND3BSd5BsB3PNtfNO4qFdrRsWnnAysy1/B5kJj' +
    'OweN9jpwBGcH5kRgkKerLNic06Z1E9gpkKRQ82XZ5fWZBq1YMv7P3gxrsBkH37wHDWrCaHIebDTDi3oIBGq28kCYkSVldOU400Kl' +
    'cqg1oLLlW5ZakXzyn8ZCGR0FsJIO9f4FJvLlhk5+QkcwIvetsy3d5CFlSp2yzqY43qNmFGZJch+mwBOv5IZFlwLDMe+kDOGjVyDd' +
    'dZHVW7VjfMJLrd1ty8iYjq7GCZMorJ1HkGqHDtqHuO8+lkAhA1tKZ5iR5hKgbZVHMeOAEHcrWJ44ITj7QGHYCM/Y5xbKDMmFsgiz' +
    'VCyGhEvWKTaE/bBrq9YR8c7jzxxZNtoqNUjopcT4JujTn4pMwOg9RJWFcoghk02m0SsFr2TcQKwCm24ztYqOog/gLIv9',
  'base64',
);
/** How that picture is coded. */
const coding = Buffer.from(
  'AQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAe' +
    'oDCBBZbqSSmubgQEDAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQA==',
  'base64',
);

/** Pixels of the picture as stored. */
export const heicSize = { width: 96, height: 64 } as const;

/** What a HEIC is to say beside its picture. */
export interface HeicOptions extends Pick<IsoPictureOptions, 'turns' | 'exif' | 'xmp'> {
  /** An ICC profile. */
  readonly profile?: Buffer;
  readonly brand?: string;
}

/** A whole HEIC of the harbour at dusk. */
export function encodeHeic({ profile, brand = 'heic', ...options }: HeicOptions = {}): Buffer {
  return encodeIsoPicture({
    ...heicSize,
    ...options,
    brand,
    brands: 'mif1heicmiaf',
    coded: {
      type: 'hvc1',
      content: harbour,
      properties: [
        isoBox('hvcC', coding),
        ...(profile ? [isoBox('colr', Buffer.from('prof'), profile)] : []),
      ],
    },
  });
}
