import { unzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { parseDocument, type StoryDocument } from '#core/document/document';
import type { Edition } from '#core/formats/edition';
import type { PrintPage, WriterTools } from '#core/formats/format';
import type { PhotoRendition } from '#core/formats/rendition';
import { uncut, type PhotoCuts, type PixelSize } from '#core/photo/crops';
import type { Photo } from '#core/photo/photo';
import { emptyPhotoFields } from '#core/photo/photo-fields';
import { planEveryCrop } from '#core/photo/rendition-plan';
import { noTerms } from '#core/photo/terms';
import { emptyDetails, type StoryDetails } from '#core/story/details';
import { emptyContent, emptyFields, type StoryFields } from '#core/story/story';
import { scheduleAt } from '#core/time/wall-time';

/** What the desk keeps of a photo whose file says nothing. */
export const bareFile = {
  ...emptyPhotoFields,
  fromFile: emptyPhotoFields,
  conflicts: [],
  terms: noTerms,
  keepsGps: false,
  original: null,
} as const satisfies Partial<Photo>;

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
    ...bareFile,
    addedAt: Date.UTC(2026, 10, 30, 9),
    ...fields,
  };
}

/** An edition scheduled for a Tuesday evening in New York; what is not given is empty. */
export function testEdition(
  given: Partial<Omit<Edition, 'content'>> & {
    readonly fields?: Partial<StoryFields>;
    readonly details?: Partial<StoryDetails>;
    readonly document?: StoryDocument;
  } = {},
): Edition {
  const { fields, details, document, ...rest } = given;
  return {
    storyId: '6f1f7f1e-4f0a-4c53-9f3e-0a8f5f8b2c11',
    version: 41,
    content: {
      ...emptyContent,
      fields: { ...emptyFields, ...fields },
      details: { ...emptyDetails, ...details },
      document: parseDocument(document ?? { type: 'doc', content: [{ type: 'paragraph' }] }),
    },
    photos: [],
    createdAt: Date.UTC(2026, 10, 30, 14, 2, 9),
    savedAt: Date.UTC(2026, 11, 1, 21, 40, 3),
    published: scheduleAt('2026-12-01T18:30', 'America/New_York'),
    embargo: null,
    standing: 'usable',
    zone: 'America/New_York',
    ...rest,
  };
}

/** The tools of a desk where the files of these photos are there. */
export function testTools(...numbers: readonly number[]): WriterTools {
  const files = new Map(numbers.map((number) => [testPhoto(number).id, photoBytes(number)]));
  return {
    utf8: (text) => new TextEncoder().encode(text),
    readUtf8: (bytes) => new TextDecoder().decode(bytes),
    base64: (bytes) => Buffer.from(bytes).toString('base64'),
    photoBytes: (id) => files.get(id) ?? null,
    renditions: ({ attrs }) =>
      files.has(attrs.photo) ? testRenditions(testPhoto(1), attrs.cuts ?? uncut) : null,
    printPdf: (page) => Promise.resolve(new TextEncoder().encode(unprinted(page))),
    baseUrl: 'file:///exports/',
    nextTurn: () => Promise.resolve(),
    newsroom: { name: 'Riverside Broadcast News', site: 'https://rbn.example/' },
  };
}

/** A page in the covers of a PDF: what Chromium makes of it is tried in the real window. */
function unprinted({ html, header, footer, paper }: PrintPage): string {
  return ['%PDF-1.4', `/Type /Page ${paper}`, header, footer, html, '%%EOF', ''].join('\n');
}

/** Every crop of a picture, cut nowhere: bytes that say which one it is. */
export function testRenditions(picture: PixelSize, cuts: PhotoCuts): PhotoRendition[] {
  return planEveryCrop(picture, cuts).flatMap(({ crop, frame, width, height }) =>
    (['image/jpeg', 'image/webp'] as const).map((mediaType) => {
      const bytes = new TextEncoder().encode(JSON.stringify([mediaType, crop, frame, width]));
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { crop, mediaType, width, height, bytes, sha256 };
    }),
  );
}

/** What a file says, as text; of a zip file, what each file of text in it says, under its name. */
export function textOf(file: { readonly bytes: Uint8Array } | undefined): string {
  const bytes = file?.bytes ?? new Uint8Array();
  if (!isPacked(file)) return new TextDecoder().decode(bytes);
  const inside = Object.entries(unzipSync(bytes)).filter(([name]) => isTelling.test(name));
  return inside.map(([name, text]) => `=== ${name}\n${new TextDecoder().decode(text)}\n`).join('');
}

// Of a Word file, what is the same in every one is left out.
const isTelling =
  /^(?!word\/(?:theme|fontTable|settings|styles|footnotes|endnotes|_rels\/(?!document)))[^]*\.(?:xml|rels|json|txt|md)$/;

/** Whether a file is a zip file, as Word's are. */
export const isPacked = (file: { readonly bytes: Uint8Array } | undefined): boolean =>
  file?.bytes[0] === 0x50 && file.bytes[1] === 0x4b;
