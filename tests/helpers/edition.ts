import { createHash } from 'node:crypto';
import { parseDocument, type StoryDocument } from '#core/document/document';
import type { Edition } from '#core/formats/edition';
import type { WriterTools } from '#core/formats/format';
import type { Photo } from '#core/photo/photo';
import { emptyFields, type StoryFields } from '#core/story/story';
import { scheduleAt } from '#core/time/wall-time';

const noFields = { description: '', credit: '', creator: '', copyright: '' };

/** The bytes every test photo of a number has: no picture, but a file like any other to a writer. */
export function photoBytes(number: number): Uint8Array {
  return Uint8Array.from({ length: 40 + number }, (_, index) => (index * 7 + number) % 256);
}

/** A photo named by its bytes. */
export function testPhoto(number: number, fields: Partial<Photo> = {}): Photo {
  const bytes = photoBytes(number);
  return {
    id: createHash('sha256').update(bytes).digest('hex'),
    fileName: `IMG_${number}.jpg`,
    mediaType: 'image/jpeg',
    byteLength: bytes.byteLength,
    width: 1600,
    height: 1067,
    ...noFields,
    fromFile: noFields,
    addedAt: Date.UTC(2026, 10, 30, 9),
    ...fields,
  };
}

/** An edition scheduled for a Tuesday evening in New York; what is not given is empty. */
export function testEdition(
  given: Partial<Omit<Edition, 'content'>> & {
    readonly fields?: Partial<StoryFields>;
    readonly document?: StoryDocument;
  } = {},
): Edition {
  const { fields, document, ...rest } = given;
  return {
    storyId: '6f1f7f1e-4f0a-4c53-9f3e-0a8f5f8b2c11',
    version: 41,
    content: {
      fields: { ...emptyFields, ...fields },
      document: parseDocument(document ?? { type: 'doc', content: [{ type: 'paragraph' }] }),
    },
    photos: [],
    createdAt: Date.UTC(2026, 10, 30, 14, 2, 9),
    savedAt: Date.UTC(2026, 11, 1, 21, 40, 3),
    published: scheduleAt('2026-12-01T18:30', 'America/New_York'),
    zone: 'America/New_York',
    ...rest,
  };
}

/** The tools of a desk where the files of these photos are there. */
export function testTools(...numbers: readonly number[]): WriterTools {
  const files = new Map(numbers.map((number) => [testPhoto(number).id, photoBytes(number)]));
  return {
    utf8: (text) => new TextEncoder().encode(text),
    base64: (bytes) => Buffer.from(bytes).toString('base64'),
    photoBytes: (id) => files.get(id) ?? null,
    baseUrl: 'file:///exports/',
  };
}

/** What a file says, as text. */
export function textOf(file: { readonly bytes: Uint8Array } | undefined): string {
  return new TextDecoder().decode(file?.bytes);
}
