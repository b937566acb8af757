import type { Mark, Node, ResolvedPos, Schema } from 'prosemirror-model';
import type { SuggestionAttrs } from '../document/document';

export const suggestionNames = ['insertion', 'deletion', 'modification'] as const;
export type SuggestionName = (typeof suggestionNames)[number];

/** Whose suggestion an edit becomes: its name, its author, and when, in milliseconds since 1970 UTC. */
export type By = SuggestionAttrs;

/** What a mark of a suggestion says; `of` stands on insertions and deletions, `was` on changes of format. */
export interface SuggestionMarkAttrs extends SuggestionAttrs {
  readonly of: 'content' | 'break';
  readonly was: string;
}

/** Typing, deleting and typing again within this time is one suggestion, in milliseconds. */
const oneGesture = 10 * 60 * 1_000;

/** What the mark of a suggestion says. */
export const attrsOf = (mark: Mark): SuggestionMarkAttrs => mark.attrs as SuggestionMarkAttrs;

/** Whether a mark is part of a suggestion. */
export const isSuggestionMark = (mark: Mark): boolean =>
  suggestionNames.some((name) => name === mark.type.name);

/** Whether a mark is of the review: a suggestion or a comment. */
export const isReviewMark = (mark: Mark): boolean => isSuggestionMark(mark) || mark.type.name === 'comment';

/** The insertion or deletion a node carries, of its content (as text always does) or of the break before it. */
export function markOf(
  node: Node | null,
  name: 'insertion' | 'deletion',
  of: 'content' | 'break' = 'content',
): Mark | undefined {
  return node?.marks.find((mark) => mark.type.name === name && attrsOf(mark).of === of);
}

/** A mark of a schema that surely has it. @throws RangeError where it has not. */
export function makeMark(schema: Schema, name: SuggestionName, attrs: Partial<SuggestionMarkAttrs>): Mark {
  const type = schema.marks[name];
  if (!type) throw new RangeError(`This text cannot carry a ${name}`);
  return type.create(attrs);
}

/** Whether a mark is the same author's. */
export const isOwn = (mark: Mark | undefined, by: By): boolean =>
  mark !== undefined && attrsOf(mark).author === by.author;

/** The author's own mark beside a place, where what is done now goes on with it. */
export function ownBeside(
  $pos: ResolvedPos,
  name: 'insertion' | 'deletion',
  by: By,
): SuggestionAttrs | undefined {
  const beside = [markOf($pos.nodeBefore, name), markOf($pos.nodeAfter, name)];
  if ($pos.parentOffset === 0 && $pos.depth > 0) beside.push(markOf($pos.parent, name, 'break'));
  const found = beside.find((mark) => mark && isOwn(mark, by) && isRecent(mark, by));
  return found && namesOf(found);
}

const isRecent = (mark: Mark, by: By): boolean => Math.abs(by.at - attrsOf(mark).at) <= oneGesture;

const namesOf = (mark: Mark): SuggestionAttrs => {
  const { id, author, at } = attrsOf(mark);
  return { id, author, at };
};
