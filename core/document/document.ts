import type { Node } from 'prosemirror-model';
import { NewsroomError } from '../newsroom-error';
import type { PhotoId } from '../photo/photo';
import { storySchema } from './schema';

export type Mark =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } };

export interface TextNode {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly Mark[];
}
export interface HardBreakNode {
  readonly type: 'hardBreak';
  readonly marks?: readonly Mark[];
}
export type InlineNode = TextNode | HardBreakNode;

export interface ParagraphNode {
  readonly type: 'paragraph';
  readonly content?: readonly InlineNode[];
}
export interface HeadingNode {
  readonly type: 'heading';
  readonly attrs: { readonly level: 2 | 3 };
  readonly content?: readonly InlineNode[];
}
export interface BlockquoteNode {
  readonly type: 'blockquote';
  readonly content: readonly ParagraphNode[];
}
export interface PullQuoteNode {
  readonly type: 'pullQuote';
  readonly attrs: { readonly attribution: string };
  readonly content?: readonly TextNode[];
}
export interface ListItemNode {
  readonly type: 'listItem';
  readonly content: readonly BlockNode[];
}
export interface BulletListNode {
  readonly type: 'bulletList';
  readonly content: readonly ListItemNode[];
}
export interface OrderedListNode {
  readonly type: 'orderedList';
  readonly attrs: { readonly start: number };
  readonly content: readonly ListItemNode[];
}
export interface HorizontalRuleNode {
  readonly type: 'horizontalRule';
}
/** One use of a photo; `content` is the caption of this use. */
export interface PhotoNode {
  readonly type: 'photo';
  readonly attrs: { readonly photo: PhotoId; readonly alt: string; readonly lead: boolean };
  readonly content?: readonly TextNode[];
}
export type BlockNode =
  | ParagraphNode
  | HeadingNode
  | BlockquoteNode
  | PullQuoteNode
  | BulletListNode
  | OrderedListNode
  | HorizontalRuleNode
  | PhotoNode;

/** The text of a story as plain data: what `storySchema` allows, spelled out for writers and readers of formats. */
export interface StoryDocument {
  readonly type: 'doc';
  readonly content: readonly BlockNode[];
}

/** The document of a story nobody has written in yet. */
export const emptyDocument: StoryDocument = { type: 'doc', content: [{ type: 'paragraph' }] };

/**
 * Reads unknown JSON as a document and checks all of it: node types, content, marks, attributes.
 * @throws NewsroomError `bad-request` where it is not one.
 */
export function parseDocumentNode(json: unknown): Node {
  try {
    const node = storySchema.nodeFromJSON(json);
    if (node.type !== storySchema.topNodeType) throw new RangeError('The top of it is not a document');
    node.check();
    return node;
  } catch (error) {
    throw new NewsroomError('bad-request', `This is not the text of a story: ${String(error)}`, {
      cause: error,
    });
  }
}

/** The plain data of a checked document node. */
export function toStoryDocument(node: Node): StoryDocument {
  return node.toJSON() as StoryDocument; // the schema check is what makes this true
}

/** Reads unknown JSON as a document; see `parseDocumentNode`. */
export function parseDocument(json: unknown): StoryDocument {
  return toStoryDocument(parseDocumentNode(json));
}
