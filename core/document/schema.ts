import { Schema, type AttributeSpec } from 'prosemirror-model';
import { isLinkHref } from './link-href';

const check = (what: string, test: (value: unknown) => boolean) => (value: unknown) => {
  if (!test(value)) throw new RangeError(`Not ${what}: ${JSON.stringify(value)}`);
};
const text = check('a text', (value) => typeof value === 'string');
const flag = check('true or false', (value) => typeof value === 'boolean');
const headingLevel = check('a heading level', (value) => value === 2 || value === 3);
const listStart = check('a list start', (value) => Number.isSafeInteger(value));
const photoId = check('a photo', (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value));
const href = check('a link', isLinkHref);

const attribute = (validate: (value: unknown) => void, fallback?: unknown): AttributeSpec =>
  fallback === undefined ? { validate } : { default: fallback, validate };

/**
 * The one schema of story text, without a DOM. The editor's extensions must build an equal one (a test compares
 * them); every stored, imported or received document is checked against this before it is believed.
 *
 * A `photo` is one use of a photo in a story: its content is the caption of this use. The credit is the photo's own
 * and never stands here. `lead` marks the one photo that leads the story.
 */
export const storySchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*' },
    heading: { group: 'block', content: 'inline*', attrs: { level: attribute(headingLevel, 2) } },
    blockquote: { group: 'block', content: 'paragraph+' },
    pullQuote: { group: 'block', content: 'text*', attrs: { attribution: attribute(text, '') } },
    bulletList: { group: 'block list', content: 'listItem+' },
    orderedList: { group: 'block list', content: 'listItem+', attrs: { start: attribute(listStart, 1) } },
    listItem: { content: 'paragraph block*' },
    horizontalRule: { group: 'block' },
    photo: {
      group: 'block',
      content: 'text*',
      marks: 'bold italic link',
      attrs: { photo: attribute(photoId), alt: attribute(text, ''), lead: attribute(flag, false) },
    },
    text: { group: 'inline' },
    hardBreak: { group: 'inline', inline: true },
  },
  marks: {
    link: { attrs: { href: attribute(href) }, inclusive: false },
    bold: {},
    italic: {},
  },
});
