import type { Node, Schema } from 'prosemirror-model';
import { NewsroomError } from '../newsroom-error';
import type { PhotoCuts } from '../photo/crops';
import type { PhotoId } from '../photo/photo';
import type { Instant } from '../time/instant';
import { lineSchema, storySchema, type CorrectionKind } from './schema';

/** Marks that readers see. */
export type FormatMark =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  | { readonly type: 'underline' }
  | { readonly type: 'strike' }
  | { readonly type: 'code' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } };

/** Which suggestion a mark belongs to, who made it, and when. */
export interface SuggestionAttrs {
  readonly id: string;
  readonly author: string;
  readonly at: Instant;
}
/** Marks of suggestions; `reviewMarks` in the schema says what they mean. */
export type SuggestionMark =
  | {
      readonly type: 'insertion' | 'deletion';
      readonly attrs: SuggestionAttrs & { readonly of: 'content' | 'break' };
    }
  | { readonly type: 'modification'; readonly attrs: SuggestionAttrs & { readonly was: string } };
export interface CommentMark {
  readonly type: 'comment';
  readonly attrs: { readonly id: string };
}
/** Marks of the desk's own work. They are taken out before anything is published. */
export type ReviewMark = SuggestionMark | CommentMark;
export type Mark = FormatMark | ReviewMark;

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

/** A whole block may be suggested, too. */
interface Block {
  readonly marks?: readonly SuggestionMark[];
}
export interface ParagraphNode extends Block {
  readonly type: 'paragraph';
  readonly content?: readonly InlineNode[];
}
export interface HeadingNode extends Block {
  readonly type: 'heading';
  readonly attrs: { readonly level: 2 | 3 | 4 | 5 | 6 };
  readonly content?: readonly InlineNode[];
}
export interface BlockquoteNode extends Block {
  readonly type: 'blockquote';
  readonly content: readonly ParagraphNode[];
}
export interface PullQuoteNode extends Block {
  readonly type: 'pullQuote';
  readonly attrs: { readonly attribution: string };
  readonly content?: readonly TextNode[];
}
export interface ListItemNode extends Block {
  readonly type: 'listItem';
  readonly content: readonly BlockNode[];
}
export interface BulletListNode extends Block {
  readonly type: 'bulletList';
  readonly content: readonly ListItemNode[];
}
export interface OrderedListNode extends Block {
  readonly type: 'orderedList';
  readonly attrs: { readonly start: number };
  readonly content: readonly ListItemNode[];
}
/** Text that keeps its line breaks and spaces; lines are parted by `\n`. */
export interface CodeBlockNode extends Block {
  readonly type: 'codeBlock';
  readonly attrs: { readonly language: string };
  readonly content?: readonly TextNode[];
}
export interface HorizontalRuleNode extends Block {
  readonly type: 'horizontalRule';
}
/** One use of a photo; `content` is the caption of this use. */
export interface PhotoNode extends Block {
  readonly type: 'photo';
  readonly attrs: {
    readonly photo: PhotoId;
    readonly alt: string;
    readonly lead: boolean;
    /** It tells nothing to those who cannot see it, so it needs no alt text. Not set in editions from before 2026-11. */
    readonly decorative?: boolean;
    /** How this use cuts the photo; null, or not set, where nobody has. */
    readonly cuts?: PhotoCuts | null;
  };
  readonly content?: readonly TextNode[];
}
/** Photos that are shown together, under a title of their own; none of them leads the story. */
export interface GalleryNode extends Block {
  readonly type: 'gallery';
  readonly attrs: { readonly title: string };
  readonly content?: readonly PhotoNode[];
}
export interface TableCellNode extends Block {
  readonly type: 'tableCell' | 'tableHeader';
  readonly attrs: {
    readonly colspan: number;
    readonly rowspan: number;
    readonly colwidth: readonly number[] | null;
  };
  readonly content: readonly ParagraphNode[];
}
export interface TableRowNode extends Block {
  readonly type: 'tableRow';
  readonly content: readonly TableCellNode[];
}
export interface TableNode extends Block {
  readonly type: 'table';
  readonly content: readonly TableRowNode[];
}
/** Facts beside the story, under a title of their own. */
export interface FactBoxNode extends Block {
  readonly type: 'factBox';
  readonly attrs: { readonly title: string };
  readonly content: readonly (ParagraphNode | BulletListNode | OrderedListNode)[];
}
/** A card for something elsewhere on the web. */
export interface EmbedNode extends Block {
  readonly type: 'embed';
  readonly attrs: { readonly url: string; readonly title: string; readonly description: string };
}
/** Says what was wrong in the story; `date` is `2026-11-23` or ''. */
export interface CorrectionNoteNode extends Block {
  readonly type: 'correctionNote';
  readonly attrs: { readonly kind: CorrectionKind; readonly date: string };
  readonly content: readonly ParagraphNode[];
}
/** Blocks that stand only at the top of a story. */
export type PartNode = GalleryNode | TableNode | FactBoxNode | EmbedNode | CorrectionNoteNode;
export type BlockNode =
  | ParagraphNode
  | HeadingNode
  | BlockquoteNode
  | PullQuoteNode
  | BulletListNode
  | OrderedListNode
  | CodeBlockNode
  | HorizontalRuleNode
  | PhotoNode
  | PartNode;

/** The text of a story as plain data: what `storySchema` allows, spelled out for writers and readers of formats. */
export interface StoryDocument {
  readonly type: 'doc';
  readonly content: readonly BlockNode[];
}

/** A headline or deck with its suggestions and comments: what `lineSchema` allows. */
export interface LineDocument {
  readonly type: 'line';
  readonly content?: readonly {
    readonly type: 'text';
    readonly text: string;
    readonly marks?: readonly ReviewMark[];
  }[];
}

/** The document of a story nobody has written in yet. */
export const emptyDocument: StoryDocument = { type: 'doc', content: [{ type: 'paragraph' }] };

/**
 * Reads unknown JSON as a document and checks all of it: node types, content, marks, attributes.
 * @throws NewsroomError `bad-request` where it is not one.
 */
export function parseDocumentNode(json: unknown): Node {
  return parseNode(storySchema, json);
}

/** Reads unknown JSON as a headline or deck with its marks. @throws NewsroomError `bad-request` where it is not one. */
export function parseLineNode(json: unknown): Node {
  return parseNode(lineSchema, json);
}

function parseNode(schema: Schema, json: unknown): Node {
  try {
    const node = schema.nodeFromJSON(json);
    if (node.type !== schema.topNodeType) throw new RangeError('The top of it is not a document');
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
