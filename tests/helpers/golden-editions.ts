import type {
  BlockNode,
  InlineNode,
  ListItemNode,
  Mark,
  ParagraphNode,
  PhotoNode,
  TableCellNode,
  TableRowNode,
  TextNode,
} from '#core/document/document';
import type { Edition } from '#core/formats/edition';
import type { Photo } from '#core/photo/photo';
import { scheduleAt } from '#core/time/wall-time';
import { testEdition, testPhoto } from './edition';
import { correctedStory, embargoedStory, killedStory } from './golden-decisions';

const text = (words: string, ...marks: readonly Mark[]): TextNode => ({
  type: 'text',
  text: words,
  ...(marks.length > 0 ? { marks } : {}),
});
const paragraph = (...content: readonly InlineNode[]): ParagraphNode => ({ type: 'paragraph', content });
const say = (words: string): ParagraphNode => paragraph(text(words));
const item = (...content: readonly BlockNode[]): ListItemNode => ({ type: 'listItem', content });
const use = (photo: Photo, alt: string, lead: boolean, ...content: readonly TextNode[]): PhotoNode => ({
  type: 'photo',
  attrs: { photo: photo.id, alt, lead },
  content,
});

const row = (...content: readonly TableCellNode[]): TableRowNode => ({ type: 'tableRow', content });
const cell = (
  type: TableCellNode['type'],
  content: readonly ParagraphNode[],
  spans: Partial<TableCellNode['attrs']> = {},
): TableCellNode => ({ type, attrs: { colspan: 1, rowspan: 1, colwidth: null, ...spans }, content });

const lockPhoto = testPhoto(1, {
  fileName: 'AF7_2214.jpg',
  credit: 'Photo by ANNA FERREIRA/POOL/AFP via Getty Images',
  creator: 'ANNA FERREIRA',
  copyright: '© 2026 AFP',
  description: 'Ministers at the Sarn lock, April 2024.',
});
const mapPhoto = testPhoto(2, {
  fileName: 'sarn map.png',
  mediaType: 'image/png',
  width: 900,
  height: 900,
  credit: 'Riverside Desk',
});

/** A story as agencies and sites carry them: a long caption, a pool photo, a possessive byline, quotes, attributions. */
const riverLock = testEdition({
  storyId: '0b6f0b0a-3d1f-4f5e-9a55-3a9f3c1d7e01',
  version: 318,
  fields: {
    slug: 'Sarn-Lock-Treaty',
    headline: 'Neighbors agree to share the Sarn lock, ending a nine-year quarrel over water',
    deck: 'Both capitals gain barge days; neither gets the gatehouse.',
    byline: 'RBN’s Tobias Wren',
    dateline: 'HALDEN',
  },
  photos: [lockPhoto],
  document: {
    type: 'doc',
    content: [
      use(
        lockPhoto,
        'Two ministers in dark coats shake hands on a wet quay beside a closed lock gate',
        true,
        text(
          'Minister Ilse Brandt of Halden, left, and Minister Pavel Orlec of Sarn shake hands at the lower gate of the ' +
            'Sarn lock on April 25, 2024, before the talks that led to this week’s treaty were broken off for the first time.',
        ),
      ),
      say(
        'Halden and Sarn will run the lock between them in alternating weeks from January, their governments said ' +
          'Tuesday, ending a quarrel that has left barges waiting upstream since 2017.',
      ),
      say(
        '“We have stopped counting the water and begun to count the boats,” Minister Ilse Brandt told reporters, ' +
          'according to the state broadcaster.',
      ),
      say('Her counterpart, Pavel Orlec, was shorter. “It opens,” he said.'),
      paragraph(
        text('The text of the treaty was '),
        text('published', { type: 'link', attrs: { href: 'https://example.org/treaty?lang=en&part=2' } }),
        text(' on Tuesday evening. It names no owner of the gatehouse.'),
      ),
    ],
  },
});

const link: Mark = { type: 'link', attrs: { href: 'https://example.org/a' } };

const listedPhoto = use(lockPhoto, '', true, text('A caption with '), text('a link', link));

/** Every node, every mark, every field, and the ways they nest. */
const everyNode = testEdition({
  storyId: '0b6f0b0a-3d1f-4f5e-9a55-3a9f3c1d7e02',
  version: 7,
  fields: {
    slug: 'every-node',
    headline: 'A headline with “quotes” & an ampersand',
    deck: 'A deck\nof two lines',
    byline: 'Mara Lind, Staff Writer, and Jon Hale Jr.',
    dateline: 'BERLIN (RBN) —',
  },
  photos: [lockPhoto, mapPhoto],
  document: {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [text('A heading above the first paragraph')] },
      paragraph(
        text('Plain, '),
        text('bold', { type: 'bold' }),
        text(', '),
        text('italic', { type: 'italic' }),
        text(' and '),
        text('both', { type: 'bold' }, { type: 'italic' }),
        text('; a '),
        text('link ', link),
        text('partly bold', link, { type: 'bold' }),
        text('.'),
        { type: 'hardBreak' },
        text('After a forced break.'),
      ),
      { type: 'paragraph' },
      { type: 'heading', attrs: { level: 3 }, content: [text('A smaller heading')] },
      { type: 'blockquote', content: [say('A quoted paragraph.'), say('And a second one.')] },
      { type: 'pullQuote', attrs: { attribution: 'Ilse Brandt' }, content: [text('It opens.')] },
      { type: 'pullQuote', attrs: { attribution: '' }, content: [text('Nobody said this.')] },
      {
        type: 'bulletList',
        content: [
          item(say('First point')),
          item(say('Second point'), {
            type: 'orderedList',
            attrs: { start: 9 },
            content: [item(say('Ninth')), item(say('Tenth'), say('with a second paragraph'))],
          }),
        ],
      },
      { type: 'horizontalRule' },
      use(mapPhoto, 'A map of the river', false),
      {
        type: 'bulletList',
        content: [item(say('A list with a photo in it'), listedPhoto)],
      },
      { type: 'heading', attrs: { level: 4 }, content: [text('A heading below a smaller heading')] },
      paragraph(
        text('Underlined', { type: 'underline' }),
        text(', '),
        text('struck', { type: 'strike' }),
        text(', '),
        text('code()', { type: 'code' }),
        text(' and '),
        text('all but code', { type: 'bold' }, { type: 'italic' }, { type: 'underline' }, { type: 'strike' }),
        text('.'),
      ),
      {
        type: 'table',
        content: [
          row(cell('tableHeader', [say('Lock')]), cell('tableHeader', [say('Barges')], { colspan: 2 })),
          row(
            cell('tableHeader', [say('Sarn')], { rowspan: 2 }),
            cell('tableCell', [say('12')]),
            cell('tableCell', [paragraph(text('up, '), text('by 3', { type: 'bold' }))]),
          ),
          row(cell('tableCell', [say('9')]), cell('tableCell', [say('down'), say('in fog')])),
          row(
            cell('tableHeader', [say('Halden')]),
            cell('tableCell', [{ type: 'paragraph' }]),
            cell('tableCell', [say('none')]),
          ),
        ],
      },
      {
        type: 'factBox',
        attrs: { title: 'The lock in numbers' },
        content: [
          say('Built in 1911.'),
          { type: 'bulletList', content: [item(say('Two gates')), item(say('One gatehouse'))] },
        ],
      },
      {
        type: 'embed',
        attrs: {
          url: 'https://example.org/treaty?lang=en&part=2',
          title: 'The treaty, in full',
          description: 'Forty pages, in three languages',
        },
      },
      { type: 'embed', attrs: { url: 'https://example.org/map', title: '', description: '' } },
      { type: 'codeBlock', attrs: { language: 'css' }, content: [text('lock {\n\tgates: 2;\n}')] },
      {
        type: 'correctionNote',
        attrs: { kind: 'correction', date: '2026-12-01' },
        content: [
          say('An earlier version of this story misstated the length of the quarrel. It is nine years.'),
        ],
      },
      {
        type: 'correctionNote',
        attrs: { kind: 'editors-note', date: '' },
        content: [say('This story was written before the treaty was signed.'), say('It will be updated.')],
      },
      say('The last paragraph.'),
    ],
  },
});

/** A story just begun: nothing but some words, never scheduled, in a newsroom east of UTC. */
const bareDraft: Edition = testEdition({
  storyId: '0b6f0b0a-3d1f-4f5e-9a55-3a9f3c1d7e03',
  version: 1,
  published: null,
  zone: 'Asia/Kathmandu',
  document: { type: 'doc', content: [say('Some words.')] },
});

/** Photos that lack what photos should have: no credit, no caption, no file, not on the desk. */
const poorPhotos: Edition = testEdition({
  storyId: '0b6f0b0a-3d1f-4f5e-9a55-3a9f3c1d7e04',
  fields: { slug: 'poor-photos', headline: 'Photos that lack something', byline: 'By Jon Hale' },
  photos: [testPhoto(3), testPhoto(4, { credit: '(Riverside Desk)' })],
  document: {
    type: 'doc',
    content: [
      use(testPhoto(3), 'No credit', false, text('A caption without a credit')),
      use(testPhoto(4), 'The file is gone', false, text('A caption whose photo is gone')),
      use(testPhoto(9), 'Nobody knows this photo', false, text('A caption of a stranger')),
    ],
  },
});

/** Text from right to left, a slug that is no file name, midnight, and a schedule in another zone than the newsroom. */
const rightToLeft: Edition = testEdition({
  storyId: '0b6f0b0a-3d1f-4f5e-9a55-3a9f3c1d7e05',
  published: scheduleAt('2026-07-02T00:00', 'Europe/Paris'),
  savedAt: Date.UTC(2026, 6, 3, 8),
  fields: { slug: 'CON', headline: 'المدينة تفتح الجسر', byline: 'ليلى حداد', dateline: 'بيروت' },
  document: { type: 'doc', content: [say('فتحت المدينة الجسر يوم الثلاثاء.'), say('An English paragraph.')] },
});

/** Stories whose exports are kept, by name. Files of photos 1, 2 and 3 are there. */
export const goldenEditions = {
  riverLock,
  everyNode,
  bareDraft,
  poorPhotos,
  rightToLeft,
  killedStory,
  correctedStory,
  embargoedStory,
} satisfies Record<string, Edition>;
