import { expect, test } from 'vitest';
import { parseDocumentNode, toStoryDocument, type BlockNode } from '../../../core/document/document';
import { placePhoto } from '../../../core/document/place-photo';
import { applyChanges, toLiveContent } from '../../../core/story/change';
import { emptyContent } from '../../../core/story/story';
import { testPhoto } from '../../helpers/edition';

const [one, two] = [testPhoto(1, { description: 'The quay\nat dawn.' }), testPhoto(2)];
const figure = (photo: string, lead: boolean): BlockNode => ({
  type: 'photo',
  attrs: { photo, alt: '', lead, decorative: false, cuts: null },
});
const captioned = (lead: boolean): BlockNode => ({
  type: 'photo',
  attrs: { photo: one.id, alt: '', lead, decorative: false, cuts: null },
  content: [{ type: 'text', text: 'The quay at dawn.' }],
});
const blank: BlockNode = { type: 'paragraph' };
const words: BlockNode = { type: 'paragraph', content: [{ type: 'text', text: 'Words.' }] };
const listed = (lead: boolean): BlockNode => ({
  type: 'bulletList',
  content: [{ type: 'listItem', content: [{ type: 'paragraph' }, figure(two.id, lead)] }],
});

test.each<[string, boolean, BlockNode[], BlockNode[]]>([
  ['at the end', false, [words], [words, captioned(false)]],
  ['before an empty last paragraph', false, [words, blank], [words, captioned(false), blank]],
  ['into an empty story', false, [blank], [captioned(false), blank]],
  ['leading, at the top of an empty story', true, [blank], [captioned(true), blank]],
  ['leading, where none led', true, [words], [captioned(true), words]],
  [
    'leading, in the place of another',
    true,
    [words, figure(two.id, true)],
    [captioned(true), words, figure(two.id, false)],
  ],
  ['leading, in the place of one deep down', true, [listed(true)], [captioned(true), listed(false)]],
  [
    'at the end, where another leads on',
    false,
    [figure(two.id, true), words],
    [figure(two.id, true), words, captioned(false)],
  ],
])('a photo is placed %s', (_where, lead, before, after) => {
  const body = parseDocumentNode({ type: 'doc', content: before });
  const placed = applyChanges({ ...toLiveContent(emptyContent), body }, [placePhoto(body, one, lead)]).body;
  expect(toStoryDocument(placed).content).toEqual(after);
});

test('a photo without a description has no caption', () => {
  const body = parseDocumentNode({ type: 'doc', content: [blank] });
  const placed = applyChanges({ ...toLiveContent(emptyContent), body }, [placePhoto(body, two, false)]).body;
  expect(toStoryDocument(placed).content[0]).toEqual(figure(two.id, false));
});
