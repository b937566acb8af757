import type { Mark, Node } from 'prosemirror-model';
import { storySchema } from '../../document/schema';
import { cleanText } from '../clean-text';
import { markOfTag } from './mark-tags';
import { readHtml } from './tag';

/** Code out of HTML, with the marks of the review in it. */
export function readRawCode(html: string): Node {
  // Where line breaks are written as references, those of the file are for the eye.
  const pieces = readHtml(html.includes('&#10;') ? html.replaceAll('\n', '') : html);
  const open: { readonly name: string; readonly mark: Mark | null }[] = [];
  const nodes: Node[] = [];
  let language = '';
  for (const piece of pieces) {
    if (piece.kind === 'text') nodes.push(...text(piece.text, open));
    else if (piece.kind === 'open') {
      language = piece.name === 'code' ? (piece.attributes['language'] ?? language) : language;
      open.push({ name: piece.name, mark: markOfTag(piece) });
    } else {
      const at = open.map(({ name }) => name).lastIndexOf(piece.name);
      if (at >= 0) open.splice(at, 1);
    }
  }
  return storySchema.node('codeBlock', { language }, nodes);
}

function text(value: string, open: readonly { readonly mark: Mark | null }[]): Node[] {
  const marks = open.reduce<readonly Mark[]>((set, { mark }) => (mark ? mark.addToSet(set) : set), []);
  const clean = cleanText(value);
  const allowed = storySchema.nodes.codeBlock.allowedMarks(marks);
  return clean === '' ? [] : [storySchema.text(clean, allowed)];
}
