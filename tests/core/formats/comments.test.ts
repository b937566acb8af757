import { describe, expect, it } from 'vitest';
import type { Mark, StoryDocument } from '#core/document/document';
import { printedEdition } from '#core/formats/printed-edition';
import type { Format } from '#core/formats/format';
import { formats } from '#core/formats/registry';
import { writeFormat } from '#core/formats/write-format';
import type { CommentThread } from '#core/story/comments';
import { suggestionReadings, type SuggestionReading } from '#core/suggestions/reading';
import { testEdition, testPhoto, testTools, textOf } from '../../helpers/edition';

const secrets = [
  'Is that what she said',
  'Ask the lawyer first',
  'Zbigniew',
  'Quoted-and-gone',
  'thread-one',
];

const thread: CommentThread = {
  id: 'thread-one',
  quote: 'Quoted-and-gone',
  remarks: [
    { id: 'r1', author: 'Zbigniew', at: 1, text: 'Is that what she said' },
    { id: 'r2', author: 'Zbigniew', at: 2, text: 'Ask the lawyer first' },
  ],
  resolved: { author: 'Zbigniew', at: 3 },
};
const comment: Mark = { type: 'comment', attrs: { id: 'thread-one' } };
const said = (text: string) => ({ type: 'text', text, marks: [comment] }) as const;
const photo = testPhoto(1, { credit: 'Photo by Mira Voss' });

/** A story with a comment on every kind of text that can carry one. */
const document: StoryDocument = {
  type: 'doc',
  content: [
    { type: 'photo', attrs: { photo: photo.id, alt: '', lead: true }, content: [said('The caption.')] },
    { type: 'paragraph', content: [said('The paragraph.')] },
    { type: 'pullQuote', attrs: { attribution: '' }, content: [said('The quote.')] },
    { type: 'heading', attrs: { level: 2 }, content: [said('The heading')] },
    { type: 'codeBlock', attrs: { language: '' }, content: [said('The code')] },
  ],
};
const plain = testEdition({
  document,
  fields: { headline: 'The headline', deck: 'The deck' },
  photos: [photo],
});
const edition = {
  ...plain,
  content: {
    ...plain.content,
    comments: [thread],
    lines: { headline: { type: 'line' as const, content: [said('The headline')] } },
  },
};

async function written(format: Format, reading: SuggestionReading): Promise<string> {
  const { files } = await writeFormat(format, [printedEdition(edition, reading)], testTools(1));
  return files.map((file) => `${file.name}\n${textOf(file)}`).join('\n');
}

describe.each(formats.map((format) => ({ id: format.id, format })))('comments and $id', ({ format }) => {
  it.each(suggestionReadings)('are apart from each other, read as %s', async (reading) => {
    const text = await written(format, reading);
    const headline = format.id === 'html-fragment' ? [] : ['The headline']; // it has the text alone
    for (const words of [...headline, 'The paragraph.', 'The caption.']) expect(text).toContain(words);
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/data-comment/);
  });
});
