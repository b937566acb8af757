import type { Node } from 'prosemirror-model';
import { emptyDocument, parseDocumentNode, toStoryDocument } from '../document/document';
import { replaceBody, type Change, type DetailChange, type LiveContent } from './change';
import type { StoryDetailName } from './details';
import { lineNames, storyFieldNames, type LineName } from './story';

/** All that is in a story, as the changes that make an empty story the same. */
export function wholeStory({ fields, lines, body, details, comments }: LiveContent): readonly Change[] {
  const isLine = (name: string) => lineNames.some((line) => line === name);
  const detailNames = Object.keys(details) as StoryDetailName[];
  return [
    ...storyFieldNames
      .filter((field) => !isLine(field))
      .map((field): Change => ({ kind: 'field', field, value: fields[field] })),
    ...lineNames.flatMap((line) => writeLine(line, lines[line])),
    replaceBody(parseDocumentNode(emptyDocument), toStoryDocument(body)),
    ...detailNames.map((detail) => ({ kind: 'detail', detail, value: details[detail] }) as DetailChange),
    ...comments.map((thread): Change => ({ kind: 'thread', thread })),
  ];
}

function writeLine(line: LineName, text: Node): readonly Change[] {
  if (text.content.size === 0) return [];
  const slice: unknown = text.slice(0).toJSON();
  return [{ kind: 'line', line, steps: [{ stepType: 'replace', from: 0, to: 0, slice }] }];
}
