import { correctionLabel } from '../../document/correction-label';
import type { CodeBlockNode, CorrectionNoteNode, EmbedNode } from '../../document/document';
import { inlineText } from '../../document/walk';
import { cleanText, oneLine } from '../clean-text';
import { inlineTextLine, keptNodes } from './inline-text-line';
import { stack } from './stack';

const rule = '-'.repeat(20);

/** What stands in a fact box, between rules, under its title. */
export function factBoxText(title: string, inside: string): string {
  const name = oneLine(title);
  if (name === '' && inside.trim() === '') return '';
  return [
    rule,
    `FACT BOX${name === '' ? '' : `: ${name}`}`,
    ...(inside === '' ? [] : ['', inside]),
    rule,
  ].join('\n');
}

/** Photos that are shown together, one under the other, under the title of them all. */
export function galleryText(title: string, photos: string): string {
  const name = oneLine(title);
  return [...(name === '' ? [] : [`GALLERY: ${name}`]), ...(photos === '' ? [] : [photos])].join('\n\n');
}

/** A card: title and description, then the address. */
export function embedText({ attrs: { url, title, description } }: EmbedNode): string {
  const about = [oneLine(title), oneLine(description)].filter((text) => text !== '').join(' — ');
  return about === '' ? `EMBED: ${url}` : `EMBED: ${about} <${url}>`;
}

/** A note under its label and date. */
export function correctionText({ attrs, content }: CorrectionNoteNode): string {
  const words = stack(content.map((paragraph) => inlineTextLine(paragraph.content)));
  return words === '' ? '' : `${correctionLabel(attrs)} ${words}`;
}

/** Code line by line as it stands, four spaces in. */
export function codeText({ content }: CodeBlockNode): string {
  const lines = cleanText(inlineText(keptNodes(content))).split('\n');
  const text = lines.map((line) => `    ${line}`.trimEnd());
  return text.join('\n').replace(/^\n+|\n+$/g, '');
}
