import type { BlockNode, ParagraphNode, StoryDocument } from './document';

const paragraph = (text: string): ParagraphNode =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] };

/** A document from plain text: blank lines part paragraphs, single line breaks inside one become spaces. */
export function documentFromPlainText(text: string): StoryDocument {
  const blocks: BlockNode[] = text
    .replace(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map((part) => part.replace(/\s*\n\s*/g, ' ').trim())
    .filter((part) => part !== '')
    .map(paragraph);
  return { type: 'doc', content: blocks.length > 0 ? blocks : [paragraph('')] };
}
