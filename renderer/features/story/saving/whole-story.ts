import { emptyDocument, parseDocumentNode, toStoryDocument } from '#core/document/document';
import { replaceBody, type Change, type LiveContent } from '#core/story/change';
import { storyFieldNames } from '#core/story/story';

/** All that is in a story, as the changes that make an empty story the same. */
export function wholeStory({ fields, body }: LiveContent): readonly Change[] {
  const values = storyFieldNames.map((field): Change => ({ kind: 'field', field, value: fields[field] }));
  return [...values, replaceBody(parseDocumentNode(emptyDocument), toStoryDocument(body))];
}
