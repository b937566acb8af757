import { Mark, type Extensions } from '@tiptap/core';
import type { DOMOutputSpec, Mark as DocumentMark, MarkSpec } from '@tiptap/pm/model';
import { coreAttribute } from '../core-attribute';
import { authorColour } from './author-colour';

type SuggestionName = 'insertion' | 'deletion' | 'modification';

const attributesOf = (owner: SuggestionName | 'comment', names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { ...coreAttribute(owner, name), rendered: false }]));

const inlineTags = { insertion: 'ins', deletion: 'del', modification: 'span' } as const;

const isSuggestion = (name: string): name is SuggestionName => Object.hasOwn(inlineTags, name);

/**
 * Draws a suggestion. On a block the element only says what the block is: an `ins` between a list and its items, or a
 * table and its rows, would tear them apart.
 */
function draw(mark: DocumentMark, isInline: boolean): DOMOutputSpec {
  const name = mark.type.name;
  const says = {
    'data-suggestion': String(mark.attrs['id']),
    'data-author': String(mark.attrs['author']),
    'data-at': String(mark.attrs['at']),
    'data-kind': name,
    'data-by': String(authorColour(String(mark.attrs['author']))),
    title: String(mark.attrs['author']),
  };
  if (isInline && isSuggestion(name)) return [inlineTags[name], says, 0];
  return ['div', { ...says, 'data-of': String(mark.attrs['of'] ?? 'content') }, 0];
}

// TipTap's own way to draw a mark does not say whether it stands on text or on a block; ProseMirror's does.
const drawSuggestion = ({ name }: { readonly name: string }): Pick<MarkSpec, 'toDOM'> =>
  isSuggestion(name) ? { toDOM: draw } : {};

/** Text or blocks that somebody suggests to add. No markup that is pasted becomes one. */
export const Insertion = Mark.create({
  name: 'insertion',
  // After the marks of the format, as in the core.
  priority: 40,
  inclusive: false,
  addAttributes: () => attributesOf('insertion', ['id', 'author', 'at', 'of']),
  parseHTML: () => [],
  extendMarkSchema: drawSuggestion,
});

/** Text or blocks that somebody suggests to take away. */
export const Deletion = Mark.create({
  name: 'deletion',
  priority: 39,
  inclusive: false,
  addAttributes: () => attributesOf('deletion', ['id', 'author', 'at', 'of']),
  parseHTML: () => [],
  extendMarkSchema: drawSuggestion,
});

/** A change of format that somebody suggests; the mark says what it was before. */
export const Modification = Mark.create({
  name: 'modification',
  priority: 38,
  inclusive: false,
  excludes: '',
  addAttributes: () => attributesOf('modification', ['id', 'author', 'at', 'was']),
  parseHTML: () => [],
  extendMarkSchema: drawSuggestion,
});

/** What a comment thread is about. */
export const CommentMark = Mark.create({
  name: 'comment',
  priority: 37,
  inclusive: false,
  excludes: '',
  addAttributes: () => attributesOf('comment', ['id']),
  parseHTML: () => [],
  renderHTML: ({ mark }) => ['span', { 'data-comment': String(mark.attrs['id']) }, 0],
});

/** The marks of the review, for the body and for headline and deck. */
export const reviewMarks: Extensions = [Insertion, Deletion, Modification, CommentMark];
