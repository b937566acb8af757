import { correctionLabel } from '../../document/correction-label';
import type { CodeBlockNode, CorrectionNoteNode, EmbedNode } from '../../document/document';
import { inlineText } from '../../document/walk';
import { isCalendarDate } from '../../time/ap-date';
import { oneLine } from '../clean-text';
import { inlineMarkup } from './inline-markup';
import { markup, nothing, type Markup } from './markup';
import { suggestedMarkup } from './suggestion-markup';

/** Code with its line breaks and spaces. */
export function codeMarkup({ attrs, content }: CodeBlockNode): Markup {
  if (inlineText(content).trim() === '') return nothing;
  const language = oneLine(attrs.language).replace(/\s+/g, '-');
  const named = language === '' ? nothing : markup` class="language-${language}"`;
  return markup`<pre><code${named}>${inlineMarkup(content)}</code></pre>\n`;
}

/** A card for something elsewhere: its title links there, and its address stands in words. Nothing of it is fetched. */
export function embedMarkup({ attrs: { url, title, description } }: EmbedNode): Markup {
  const name = oneLine(title);
  const says = oneLine(description);
  const link = (words: string) => markup`<a href="${url}">${words}</a>`;
  const lines = [
    name === '' ? nothing : markup`<p class="title" dir="auto">${link(name)}</p>\n`,
    says === '' ? nothing : markup`<p dir="auto">${says}</p>\n`,
    markup`<p class="address">${name === '' ? link(url) : url}</p>\n`,
  ];
  return markup`<aside class="embed">\n${lines}</aside>\n`;
}

/** A note that says what was wrong, under its label and date. One without words is left out. */
export function correctionMarkup({ attrs, content }: CorrectionNoteNode): Markup {
  const written = content.filter((paragraph) => inlineText(paragraph.content).trim() !== '');
  if (written.length === 0) return nothing;
  const text = correctionLabel(attrs);
  const label = isCalendarDate(attrs.date)
    ? markup`<time datetime="${attrs.date}">${text}</time>`
    : markup`${text}`;
  const paragraphs = written.map((paragraph, index) => {
    const before = index === 0 ? markup`<strong>${label}</strong> ` : nothing;
    return suggestedMarkup(
      markup`<p dir="auto">${before}${inlineMarkup(paragraph.content)}</p>\n`,
      paragraph.marks,
    );
  });
  return markup`<aside class="note ${attrs.kind}">\n${paragraphs}</aside>\n`;
}
