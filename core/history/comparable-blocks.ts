import type { Mark, StoryDocument } from '../document/document';
import type { PhotoId } from '../photo/photo';

/** What stands in a block beside its text, by the name of its attribute: the alt text of a photo, say. */
export type AttributeTexts = Readonly<Record<string, string>>;

/** A block of a story as it is compared: as it reads with every suggestion accepted, without comments. */
export interface ComparableBlock {
  /** The children of the document it is made of, `to` not included; several where a break between them is to go. */
  readonly from: number;
  readonly to: number;
  readonly type: string;
  /** All text in it; blocks inside it are on lines of their own, cells are parted by tabs. */
  readonly text: string;
  readonly attributes: AttributeTexts;
  readonly photo: PhotoId | null;
  /** Two blocks are the same where these are. */
  readonly key: string;
}

interface AnyNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly Mark[];
  readonly content?: readonly AnyNode[];
}

/** The blocks of a document in order. What is suggested to be deleted is no block any more. */
export function comparableBlocks(document: StoryDocument): readonly ComparableBlock[] {
  const blocks: { readonly node: AnyNode; readonly from: number; readonly to: number }[] = [];
  document.content.forEach((child: AnyNode, index) => {
    const node = accepted(child);
    const before = blocks.at(-1);
    if (node && before && isJoined(child))
      blocks[blocks.length - 1] = { ...before, node: joined(before.node, node), to: index + 1 };
    else if (node) blocks.push({ node, from: index, to: index + 1 });
  });
  return blocks.map(toComparable);
}

function toComparable({
  node,
  from,
  to,
}: {
  readonly node: AnyNode;
  readonly from: number;
  readonly to: number;
}) {
  const { type, attrs = {} } = node;
  const photo = type === 'photo' ? String(attrs['photo']) : null;
  return {
    from,
    to,
    type,
    photo,
    text: textOf(node),
    attributes: attributeTexts(attrs),
    key: JSON.stringify(node),
  };
}

// Which photo it is, how it is cut and how wide a cell is are no texts.
function attributeTexts(attrs: Readonly<Record<string, unknown>>): AttributeTexts {
  const texts = Object.entries(attrs).filter(([name]) => !['photo', 'cuts', 'colwidth'].includes(name));
  return Object.fromEntries(texts.map(([name, value]) => [name, value === false ? '' : String(value)]));
}

/** A node as it reads with every suggestion accepted; null where it is gone then. */
function accepted(node: AnyNode): AnyNode | null {
  if (node.marks?.some((mark) => mark.type === 'deletion' && mark.attrs.of === 'content')) return null;
  const marks = (node.marks ?? []).filter(isSeen);
  const content = acceptedContent(node.content ?? []);
  if (content.length === 0 && isOfBlocks(node.content)) return null;
  const { type, text, attrs } = node;
  return {
    type,
    ...(text !== undefined && { text }),
    ...(attrs && { attrs }),
    ...(marks.length > 0 && { marks }),
    ...(content.length > 0 && { content }),
  };
}

function acceptedContent(nodes: readonly AnyNode[]): readonly AnyNode[] {
  const content: AnyNode[] = [];
  for (const child of nodes) {
    const node = accepted(child);
    const before = content.at(-1);
    if (!node) continue;
    if (before && isJoined(child)) content[content.length - 1] = joined(before, node);
    else if (before && isSameText(before, node))
      content[content.length - 1] = { ...before, text: `${before.text ?? ''}${node.text ?? ''}` };
    else content.push(node);
  }
  return content;
}

// Suggestions cut a text into runs that read as one.
function isSameText(one: AnyNode, other: AnyNode): boolean {
  return (
    one.type === 'text' &&
    other.type === 'text' &&
    JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? [])
  );
}

function joined(one: AnyNode, other: AnyNode): AnyNode {
  return { ...one, content: acceptedContent([...(one.content ?? []), ...(other.content ?? [])]) };
}

function isJoined(node: AnyNode): boolean {
  return node.marks?.some((mark) => mark.type === 'deletion' && mark.attrs.of === 'break') ?? false;
}

function isOfBlocks(content: readonly AnyNode[] | undefined): boolean {
  return content?.some(({ type }) => type !== 'text' && type !== 'hardBreak') ?? false;
}

function isSeen({ type }: Mark): boolean {
  return !['insertion', 'deletion', 'modification', 'comment'].includes(type);
}

function textOf(node: AnyNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return '\n';
  const between = node.type === 'tableRow' ? '\t' : isOfBlocks(node.content) ? '\n' : '';
  return (node.content ?? []).map(textOf).join(between);
}
