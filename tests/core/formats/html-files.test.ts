// @vitest-environment jsdom
import { expect, test } from 'vitest';
import type { PhotoNode } from '#core/document/document';
import { htmlFiles } from '#core/formats/html-files/write';
import type { WriterTools } from '#core/formats/format';
import { uncut, type PhotoCuts } from '#core/photo/crops';
import type { Photo } from '#core/photo/photo';
import { testEdition, testPhoto, testRenditions, testTools, textOf } from '../../helpers/edition';

const photo = testPhoto(1, { credit: 'Photo by ANNA FERREIRA/POOL/AFP', creator: 'ANNA FERREIRA' });
const wide: PhotoCuts = { ...uncut, shown: '16:9', focus: { x: 0.2, y: 0.3 } };
const use = (cuts: PhotoCuts | null, of: Photo = photo): PhotoNode => ({
  type: 'photo',
  attrs: { photo: of.id, alt: 'A quay', lead: false, cuts },
  content: [{ type: 'text', text: 'A quay at dusk.' }],
});

function write(uses: readonly PhotoNode[], tools: WriterTools = testTools(1), of: Photo = photo) {
  const edition = testEdition({
    fields: { slug: 'quay', headline: 'H' },
    photos: [of],
    document: { type: 'doc', content: uses },
  });
  const { files, warnings } = htmlFiles.write(edition, tools);
  const page = new DOMParser().parseFromString(textOf(files[0]), 'text/html');
  return { page, files, names: files.map(({ name }) => name), warnings };
}

const addressesIn = (set: string | null | undefined) => (set ?? '').split(', ').map((one) => one.split(' '));

test('the page offers the crop of a use in its widths, WebP first, and every address is a file beside it', () => {
  const { page, names } = write([use(wide)]);
  const webp = addressesIn(page.querySelector('source')?.getAttribute('srcset'));
  const jpeg = addressesIn(page.querySelector('img')?.getAttribute('srcset'));
  expect(page.querySelector('source')?.getAttribute('type')).toBe('image/webp');
  expect([webp.map(([, width]) => width), jpeg.map(([, width]) => width)]).toEqual([
    ['1600w', '800w'],
    ['1600w', '800w'],
  ]);
  for (const [address = ''] of [...webp, ...jpeg]) {
    expect(names).toContain(address);
    expect(address).toMatch(/^photos\/quay-16x9-\d+-[0-9a-f]{12}\.(?:jpg|webp)$/);
  }
  const image = page.querySelector('img');
  expect(image?.getAttribute('src')).toBe(jpeg[0]?.[0]);
  expect([image?.getAttribute('width'), image?.getAttribute('height')]).toEqual(['1600', '900']);
  expect(image?.getAttribute('sizes')).toBe(page.querySelector('source')?.getAttribute('sizes'));
  expect(page.querySelector('figcaption')?.textContent).toBe(`A quay at dusk. (${photo.credit})`);
});

test('the whole picture is not among the files, and every crop is', () => {
  const { files, names } = write([use(wide)]);
  expect(names).toHaveLength(17);
  expect(new Set(names).size).toBe(17);
  expect(
    files.some(({ bytes }) =>
      Buffer.from(bytes).equals(Buffer.from(testTools(1).photoBytes(photo.id) ?? [])),
    ),
  ).toBe(false);
});

test('search engines are told of 16:9, 4:3 and 1:1, each with its address, size and credit', () => {
  const { page, names } = write([use(wide)]);
  const { image } = JSON.parse(page.querySelector('script')?.textContent ?? '') as {
    readonly image: readonly Readonly<Record<string, unknown>>[];
  };
  expect(image.map(({ width, height }) => [width, height])).toEqual([
    [1600, 900],
    [1600, 900],
    [1200, 900],
    [1067, 1067],
  ]);
  for (const each of image) {
    expect(names).toContain(each['contentUrl']);
    expect(each).toMatchObject({ creditText: photo.credit, creator: { name: 'ANNA FERREIRA' } });
  }
});

test('uses that are cut otherwise have files of their own', () => {
  const { names } = write([use(wide), use({ ...wide, focus: { x: 0.9, y: 0.9 } })]);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name.includes('-16x9-1600-') && name.endsWith('.jpg'))).toHaveLength(2);
  expect(names.filter((name) => name.includes('-full-1600-') && name.endsWith('.jpg'))).toHaveLength(1);
});

test('a picture that moves is shown whole as the file it is', () => {
  const gif = testPhoto(1, { mediaType: 'image/gif', fileName: 'loop.gif' });
  const { page, names } = write([use(null, gif)], testTools(1), gif);
  const address = page.querySelector('img')?.getAttribute('src') ?? '';
  expect(address).toMatch(/\.gif$/);
  expect(names).toContain(address);
  expect(page.querySelector('source')).toBeNull();
});

test('where nothing can be cut the whole file stands in, shows its crop, and it is said', () => {
  const { page, names, warnings } = write([use(wide)], { ...testTools(1), renditions: () => null });
  expect(names).toEqual(['quay.html', page.querySelector('.cut img')?.getAttribute('src')]);
  expect(warnings).toContainEqual(expect.stringContaining('its whole picture is in the export'));
});

test('where the file is gone, caption and credit stand', () => {
  const { page, names } = write([use(wide)], {
    ...testTools(),
    renditions: () => testRenditions(photo, wide),
  });
  expect(page.querySelector('img')).toBeNull();
  expect(page.querySelector('figcaption')?.textContent).toContain(photo.credit);
  expect(names.length).toBeGreaterThan(0);
});
