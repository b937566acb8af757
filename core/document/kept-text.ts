import type { Mark, StoryDocument } from './document';

/** A node of any kind as plain data. What matters here is whether it holds text, or nodes that do. */
export interface AnyNode {
  readonly type: string;
  readonly text?: string;
  readonly marks?: readonly Mark[];
  readonly attrs?: object;
  readonly content?: readonly AnyNode[];
}

/** A text as it stands in a story: that of a block, or one that was typed into an attribute of it. */
export interface StandingText {
  readonly block: AnyNode;
  /** Null where it is the block's own. */
  readonly attribute: string | null;
  readonly text: string;
}

/** Attributes that hold text a person typed and a reader gets to see or hear. */
export const typedAttributes: Readonly<Record<string, readonly string[]>> = {
  photo: ['alt'],
  pullQuote: ['attribution'],
  gallery: ['title'],
  factBox: ['title'],
  embed: ['title', 'description'],
};

/** Every text of the body in reading order, without what suggestions take away; a forced line break is a newline. */
export function standingTexts({ content }: StoryDocument): readonly StandingText[] {
  return content.flatMap(textsOf);
}

function textsOf(block: AnyNode): readonly StandingText[] {
  if (isTakenAway(block)) return [];
  const content = block.content ?? [];
  const own = content.every(isInline)
    ? [{ block, attribute: null, text: content.map(keptText).join('') }]
    : [];
  return [...own, ...attributeTexts(block), ...(own.length > 0 ? [] : content.flatMap(textsOf))];
}

function attributeTexts(block: AnyNode): readonly StandingText[] {
  const attributes = new Map<string, unknown>(Object.entries(block.attrs ?? {}));
  return (typedAttributes[block.type] ?? []).map((attribute) => {
    const text = attributes.get(attribute);
    return { block, attribute, text: typeof text === 'string' ? text : '' };
  });
}

const isInline = ({ type }: AnyNode): boolean => type === 'text' || type === 'hardBreak';

const keptText = (node: AnyNode): string => (isTakenAway(node) ? '' : (node.text ?? '\n'));

/** Whether a suggestion takes a stretch of text away, or a block with all in it; not only the break before it. */
const isTakenAway = ({ marks }: AnyNode): boolean =>
  (marks ?? []).some((mark) => mark.type === 'deletion' && mark.attrs.of === 'content');
