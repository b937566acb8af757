import type { Mark as SchemaMark } from 'prosemirror-model';
import { assertNever } from '../../assert-never';
import type { Mark } from '../../document/document';
import { storySchema } from '../../document/schema';
import { readInstantText, writeInstant } from './instant-text';
import type { Tag } from './tag';

/** The name of a tag and its attributes. */
export interface TagShape {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
}

/**
 * The tag that says a mark. Suggestions say who made them and when; `of` stands where only the break before a block is
 * suggested, `was` is what a format was before. A `div` stands around blocks where a `span` stands around text.
 */
export function markTag(mark: Mark, around: 'text' | 'block'): TagShape {
  switch (mark.type) {
    case 'bold':
      return { name: 'strong', attributes: {} };
    case 'italic':
      return { name: 'em', attributes: {} };
    case 'underline':
      return { name: 'u', attributes: {} };
    case 'strike':
      return { name: 's', attributes: {} };
    case 'code':
      return { name: 'code', attributes: {} };
    case 'link':
      return { name: 'a', attributes: { href: mark.attrs.href } };
    case 'insertion':
    case 'deletion': {
      const { of } = mark.attrs;
      return {
        name: mark.type === 'insertion' ? 'ins' : 'del',
        attributes: { ...signed(mark.attrs), of: of === 'content' ? undefined : of },
      };
    }
    case 'modification':
      return {
        name: around === 'text' ? 'span' : 'div',
        attributes: { ...signed(mark.attrs), was: mark.attrs.was },
      };
    case 'comment':
      return { name: 'mark', attributes: { comment: mark.attrs.id } };
    default:
      return assertNever(mark);
  }
}

const signed = ({ id, author, at }: { id: string; author: string; at: number }) => ({
  id,
  by: author,
  at: writeInstant(at),
});

const formats: Readonly<Record<string, string>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  u: 'underline',
  s: 'strike',
  strike: 'strike',
  code: 'code',
  kbd: 'code',
};

/** The mark a tag says; null where it says none of ours. */
export function markOfTag({ name, attributes }: Tag): SchemaMark | null {
  try {
    const json = markJson(name, attributes);
    return json && storySchema.markFromJSON(json);
  } catch {
    return null; // an attribute that no story can have
  }
}

function markJson(name: string, attributes: Tag['attributes']): object | null {
  const { id, by = '', at = '', of = 'content', was = '', comment, href } = attributes;
  const suggested = { id, author: by, at: readInstantText(at) };
  const isSuggestion = id !== undefined && at !== '';
  if (name === 'ins')
    return isSuggestion ? { type: 'insertion', attrs: { ...suggested, of } } : { type: 'underline' };
  if (name === 'del')
    return isSuggestion ? { type: 'deletion', attrs: { ...suggested, of } } : { type: 'strike' };
  if (name === 'span' || name === 'div')
    return isSuggestion ? { type: 'modification', attrs: { ...suggested, was } } : null;
  if (name === 'mark') return comment === undefined ? null : { type: 'comment', attrs: { id: comment } };
  if (name === 'a') return href === undefined ? null : { type: 'link', attrs: { href } };
  const type = formats[name];
  return type === undefined ? null : { type };
}
