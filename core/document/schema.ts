import { Schema, type AttributeSpec } from 'prosemirror-model';
import { isPhotoCuts } from './photo-cuts';
import { isLinkHref, isWebAddress } from './link-href';

const check = (what: string, test: (value: unknown) => boolean) => (value: unknown) => {
  if (!test(value)) throw new RangeError(`Not ${what}: ${JSON.stringify(value)}`);
};
const text = check('a text', (value) => typeof value === 'string');
const flag = check('true or false', (value) => typeof value === 'boolean');
const headingLevel = check('a heading level', (value) => [2, 3, 4, 5, 6].includes(value as number));
const listStart = check('a list start', (value) => Number.isSafeInteger(value));
const photoId = check('a photo', (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value));
const cuts = check('cuts of a photo', (value) => value === null || isPhotoCuts(value));
const href = check('a link', isLinkHref);
const webAddress = check('an address on the web', isWebAddress);
const name = check('a name', (value) => typeof value === 'string' && value !== '' && value.length <= 200);
const instant = check('an instant', (value) => Number.isSafeInteger(value));
const span = check(
  'a number of cells',
  (value) => Number.isSafeInteger(value) && 1 <= (value as number) && (value as number) <= 1_000,
);
const columnWidths = check(
  'widths of columns',
  (value) => value === null || (Array.isArray(value) && value.every((width) => Number.isSafeInteger(width))),
);
const noteKind = check('a kind of note', (value) => correctionKinds.some((kind) => kind === value));
const wallDate = check(
  'a date',
  (value) => typeof value === 'string' && /^(\d{4}-\d{2}-\d{2})?$/.test(value),
);
const partOfBlock = check('content or break', (value) => value === 'content' || value === 'break');

const attribute = (validate: (value: unknown) => void, fallback?: unknown): AttributeSpec =>
  fallback === undefined ? { validate } : { default: fallback, validate };

const cellAttributes = {
  colspan: attribute(span, 1),
  rowspan: attribute(span, 1),
  /** Pixels, one a column the cell spans; null where nobody has set any. */
  colwidth: attribute(columnWidths, null),
};

/** Kinds of a note that says what was wrong in a story that readers have seen; AP style labels each. */
export const correctionKinds = ['correction', 'clarification', 'editors-note', 'update'] as const;
export type CorrectionKind = (typeof correctionKinds)[number];

const review = 'insertion deletion modification';
const reviewed = { id: attribute(name), author: attribute(text), at: attribute(instant) };

/**
 * Marks of the review, in the body, in captions, headline and deck. A suggestion is made of all marks of one `id`;
 * `author` and `at` (milliseconds since 1970 UTC) say who made it and when.
 * - On text, `insertion` and `deletion` are text that is added or taken away. On a block they are the block and all in
 *   it, or, with `of: 'break'`, only the break between it and the block before.
 * - `modification` is a change of format; `was` is JSON of what it was before (core/suggestions says which).
 * - `comment` is what a thread is about; the thread itself is data of the story.
 */
const reviewMarks = {
  insertion: { attrs: { ...reviewed, of: attribute(partOfBlock, 'content') }, inclusive: false },
  deletion: { attrs: { ...reviewed, of: attribute(partOfBlock, 'content') }, inclusive: false },
  modification: { attrs: { ...reviewed, was: attribute(text) }, inclusive: false, excludes: '' },
  comment: { attrs: { id: attribute(name) }, inclusive: false, excludes: '' },
} as const;

/**
 * The one schema of story text, without a DOM. The editor's extensions must build an equal one (a test compares
 * them); every stored, imported or received document is checked against this before it is believed.
 *
 * A `photo` is one use of a photo in a story: its content is the caption of this use. The credit is the photo's own
 * and never stands here. `lead` marks the one photo that leads the story; none of a `gallery` ever does. `decorative`
 * says that there is nothing to tell those who cannot see it; `cuts` how this use cuts the picture, null where nobody
 * has. Blocks of the group `part` stand only at the top of a story, never in a list.
 */
export const storySchema = new Schema({
  nodes: {
    doc: { content: '(block | part)+', marks: review },
    paragraph: { group: 'block', content: 'inline*' },
    heading: { group: 'block', content: 'inline*', attrs: { level: attribute(headingLevel, 2) } },
    blockquote: { group: 'block', content: 'paragraph+', marks: review },
    pullQuote: { group: 'block', content: 'text*', attrs: { attribution: attribute(text, '') } },
    bulletList: { group: 'block list', content: 'listItem+', marks: review },
    orderedList: {
      group: 'block list',
      content: 'listItem+',
      marks: review,
      attrs: { start: attribute(listStart, 1) },
    },
    listItem: { content: 'paragraph block*', marks: review },
    codeBlock: {
      group: 'block',
      content: 'text*',
      marks: `${review} comment`,
      code: true,
      attrs: { language: attribute(text, '') },
    },
    horizontalRule: { group: 'block' },
    photo: {
      group: 'block',
      content: 'text*',
      marks: `bold italic link ${review} comment`,
      attrs: {
        photo: attribute(photoId),
        alt: attribute(text, ''),
        lead: attribute(flag, false),
        decorative: attribute(flag, false),
        cuts: attribute(cuts, null),
      },
    },
    /** The photos of a gallery may all be taken out: no photo can be made up to stand in it. */
    gallery: { group: 'part', content: 'photo*', marks: review, attrs: { title: attribute(text, '') } },
    table: { group: 'part', content: 'tableRow+', marks: review },
    tableRow: { content: '(tableCell | tableHeader)+', marks: review },
    tableCell: { content: 'paragraph+', marks: review, attrs: cellAttributes },
    tableHeader: { content: 'paragraph+', marks: review, attrs: cellAttributes },
    factBox: {
      group: 'part',
      content: '(paragraph | bulletList | orderedList)+',
      marks: review,
      attrs: { title: attribute(text, '') },
    },
    /** A card for something elsewhere on the web. Nothing is ever fetched: title and description are typed. */
    embed: {
      group: 'part',
      attrs: { url: attribute(webAddress), title: attribute(text, ''), description: attribute(text, '') },
    },
    /** `date` is a wall date, `2026-11-23`, or '' where none is given. */
    correctionNote: {
      group: 'part',
      content: 'paragraph+',
      marks: review,
      attrs: { kind: attribute(noteKind, 'correction'), date: attribute(wallDate, '') },
    },
    text: { group: 'inline' },
    hardBreak: { group: 'inline', inline: true },
  },
  marks: {
    link: { attrs: { href: attribute(href) }, inclusive: false },
    bold: {},
    italic: {},
    underline: {},
    strike: {},
    code: { excludes: 'code bold italic underline strike' },
    ...reviewMarks,
  },
});

/** The schema of a headline or deck while it is reviewed: one line of text that marks of the review may stand on. */
export const lineSchema = new Schema({
  topNode: 'line',
  nodes: { line: { content: 'text*', marks: `${review} comment` }, text: {} },
  marks: reviewMarks,
});
