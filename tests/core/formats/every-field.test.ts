import { expect, test } from 'vitest';
import { parseDocument } from '#core/document/document';
import { formats } from '#core/formats/registry';
import { writeFormat } from '#core/formats/write-format';
import { testEdition, testPhoto, testTools, textOf } from '../../helpers/edition';

const variant = (text: string) => ({ text, writtenFor: 'fieldheadline' });
const photo = testPhoto(1, {
  credit: 'fieldcredit',
  creator: 'fieldcreator',
  copyright: 'fieldcopyright',
  title: 'fieldtitle',
  usageTerms: 'fieldterms',
});
/** A story whose every field says its own name. */
const edition = testEdition({
  fields: {
    slug: 'fieldslug',
    headline: 'fieldheadline',
    deck: 'fielddeck',
    byline: 'By fieldauthor',
    dateline: 'fielddateline',
  },
  details: {
    headlines: {
      web: variant('fieldweb'),
      social: variant('fieldsocial'),
      print: variant('fieldprint'),
    },
    urlSlug: 'fieldurlslug',
    section: 'fieldsection',
    tags: ['fieldtag'],
    authors: [{ name: 'fieldauthor', role: 'fieldrole', organisation: 'fieldhouse' }],
    noteToDesk: 'fieldnote',
  },
  photos: [photo],
  document: parseDocument({
    type: 'doc',
    content: [
      { type: 'paragraph', content: [{ type: 'text', text: 'fieldtext' }] },
      {
        type: 'photo',
        attrs: { photo: photo.id, alt: 'fieldalt', lead: false },
        content: [{ type: 'text', text: 'fieldcaption' }],
      },
    ],
  }),
});
/** In the order the desk shows them. */
const names = (
  'slug urlslug headline web social print deck author role house dateline section tag text alt caption credit ' +
  'creator copyright title terms note'
).split(' ');

/**
 * What a format leaves out, as its page in docs/formats says. Feeds, imports, Apple News and mail are titled with the
 * headline for the web; the note to the desk leaves in the working copy alone.
 */
const leftOut: Readonly<Record<string, string>> = {
  html: 'slug print title terms note',
  'html-files': 'slug print title terms note',
  'html-fragment':
    'slug headline web social print deck author role house section tag creator copyright title terms note',
  docx: 'web social print role house creator copyright title terms note',
  'pdf-proof': 'social print role house creator copyright title terms note',
  markdown: '',
  rss: 'slug headline social print role house title terms note',
  atom: 'slug headline social print role house creator copyright title terms note',
  'json-feed': 'slug headline social print role house creator copyright title terms note',
  wxr: 'slug headline social print role house creator copyright terms note',
  ghost: 'slug headline print role house creator copyright title terms note',
  'apple-news': 'slug headline social print role house section creator copyright title terms note',
  'ninjs-3.1': 'note',
  'ninjs-2.2': 'note',
  'newsml-g2': 'role note',
  'newsml-g2-nitf': 'role note',
  'nitf-3.6': 'social print role house title terms note',
  text: 'web social print role house section creator copyright title terms note',
  social: 'headline web print deck author role house section tag creator copyright title terms note',
  newsletter: 'slug headline social print role house section tag creator copyright title terms note',
};

test.each(formats)('$name writes every field but those it leaves out', async (format) => {
  const { files } = await writeFormat(format, [edition], testTools(1));
  const written = files.map((file) => `${file.name}\n${textOf(file)}`).join('\n');
  const missing = names.filter((name) => !written.includes(`field${name}`));
  expect(missing.join(' ')).toBe(leftOut[format.id]);
});
