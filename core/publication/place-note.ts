import type { Node } from 'prosemirror-model';
import { Transform } from 'prosemirror-transform';
import { parseDocumentNode, toStoryDocument, type StoryDocument } from '../document/document';
import { storySchema } from '../document/schema';
import { cleanText } from '../formats/clean-text';
import type { Change, StepJson } from '../story/change';
import type { Note, NotePosition } from './correction';

/**
 * The note as it stands in a story already; null where it does not. A note is its kind and its words: said again on
 * another day, a minute past midnight or a month later, it is the same note and keeps the day it was first dated, so that
 * readers are told once. One without a date is none that went out through the desk.
 */
export function standingNote(body: Node, { kind, text }: Note): Note | null {
  const found = body.content.content.find(
    (node) =>
      node.type.name === 'correctionNote' &&
      node.attrs['kind'] === kind &&
      node.attrs['date'] !== '' &&
      node.content.content.map(({ textContent }) => textContent).join('\n') === lines(text).join('\n'),
  );
  return found ? { kind, text, date: String(found.attrs['date']) } : null;
}

/**
 * The change that puts a note into a story: at the top, above the notes that stand there, or at the end, before an
 * empty last paragraph. Null where this note stands in it already, of whatever day.
 */
export function placeNote(body: Node, note: Note, position: NotePosition): Change | null {
  if (standingNote(body, note)) return null;
  const steps = placed(body, note, position).steps;
  // The steps come straight from the library that reads them back.
  return { kind: 'steps', steps: steps.map((step) => step.toJSON() as StepJson) };
}

/** A document with a note in it; as it is where this note stands in it already, of whatever day. */
export function withNote(document: StoryDocument, note: Note, position: NotePosition): StoryDocument {
  const body = parseDocumentNode(document);
  return standingNote(body, note) ? document : toStoryDocument(placed(body, note, position).doc);
}

function placed(body: Node, note: Note, position: NotePosition): Transform {
  return new Transform(body).insert(position === 'top' ? topOf(body) : endOf(body), noteNode(note));
}

function noteNode({ kind, date, text }: Note): Node {
  const paragraphs = lines(text).map((line) => storySchema.node('paragraph', null, [storySchema.text(line)]));
  return storySchema.node('correctionNote', { kind, date }, paragraphs);
}

const lines = (text: string): string[] =>
  cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Below a lead photo, which pages show on top anyway. */
function topOf(body: Node): number {
  const first = body.firstChild;
  return first?.type.name === 'photo' && first.attrs['lead'] === true ? first.nodeSize : 0;
}

function endOf(body: Node): number {
  const last = body.lastChild;
  const isEmpty = last?.type.name === 'paragraph' && last.content.size === 0;
  return isEmpty && body.childCount > 1 ? body.content.size - last.nodeSize : body.content.size;
}
