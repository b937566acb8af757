import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import {
  parseDocumentNode,
  parseLineNode,
  toStoryDocument,
  type LineDocument,
  type StoryDocument,
} from '../document/document';
import { plainLine } from '../story/change';
import { lineNames, type LineName, type StoryContent, type StoryFields } from '../story/story';
import { decide } from './decide';
import type { SuggestionReading } from './reading';

/** A text as it reads with every suggestion accepted or rejected, and without comments. */
export function settleDocument(doc: Node, reading: Exclude<SuggestionReading, 'marked'>): Node {
  const { doc: decided } = decide(doc, reading === 'accepted' ? 'accept' : 'reject', 'all');
  return withoutComments(decided);
}

function withoutComments(doc: Node): Node {
  const { comment } = doc.type.schema.marks;
  return comment ? new Transform(doc).removeMark(0, doc.content.size, comment).doc : doc;
}

const readAs = (doc: Node, reading: SuggestionReading): Node =>
  reading === 'marked' ? withoutComments(doc) : settleDocument(doc, reading);

/** A story as it leaves the desk: texts and fields read one way, and no comment in it. */
export function settleContent(content: StoryContent, reading: SuggestionReading): StoryContent {
  const document = settleBody(content.document, reading);
  const read = lineNames.flatMap((name) => {
    const line = content.lines[name];
    return line ? [{ name, line: readAs(parseLineNode(line), reading) }] : [];
  });
  const lines = Object.fromEntries(
    read.filter(({ line }) => isMarked(line)).map(({ name, line }) => [name, line.toJSON() as LineDocument]),
  );
  return { ...content, fields: fieldsOf(content.fields, read, reading), lines, document, comments: [] };
}

function settleBody(document: StoryDocument, reading: SuggestionReading): StoryDocument {
  const node = parseDocumentNode(document);
  const settled = readAs(node, reading);
  return settled === node ? document : toStoryDocument(settled);
}

interface ReadLine {
  readonly name: LineName;
  readonly line: Node;
}

// With marks, a field still says how it reads accepted, as the rest of the desk has it.
function fieldsOf(fields: StoryFields, read: readonly ReadLine[], reading: SuggestionReading): StoryFields {
  if (reading === 'marked') return fields;
  return { ...fields, ...Object.fromEntries(read.map(({ name, line }) => [name, line.textContent])) };
}

const isMarked = (line: Node): boolean => !line.eq(plainLine(line.textContent));
