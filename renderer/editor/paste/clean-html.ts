import { blocks, wrapContent, unwrap } from './markup';
import { settleCode } from './settle-code';
import { settleTables } from './settle-tables';

/** Deeper nesting than this is flattened; no story has it, and reading it takes long. */
const deepest = 100;

const unwanted =
  'img, picture, svg, math, video, audio, canvas, iframe, object, embed, script, style, link, meta, title, template, noscript, form, input, textarea, select, button';

/**
 * Moves style attributes aside before markup is parsed. The content security policy refuses them, with an error for
 * each, even in a document that is never shown.
 */
export function setStylesAside(html: string): string {
  return html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='));
}

/**
 * Makes pasted markup plain and safe before it is read as a story: pictures, scripts, forms and styles go; formats
 * that a style attribute says become elements, and those it denies, as around text from Google Docs, go; tables and
 * code become what a story can hold. What another program suggests to add or delete is plain text.
 * Works in place on a detached document whose style attributes were set aside.
 */
export function cleanHtml(root: HTMLElement): void {
  for (const found of root.querySelectorAll(unwanted)) found.remove();
  flatten(root);
  for (const styled of root.querySelectorAll('[data-style]')) spellOutStyle(styled);
  if (root.querySelector('[data-pm-slice]')) return;
  settleCode(root);
  settleTables(root);
  for (const lineBreak of root.querySelectorAll('br')) if (isBetweenBlocks(lineBreak)) lineBreak.remove();
  for (const paragraph of root.querySelectorAll('p')) if (isBlank(paragraph)) paragraph.remove();
}

/** Lifts everything below the depth limit up to it. Without recursion, so that depth itself cannot do harm. */
function flatten(root: HTMLElement): void {
  let level: Element[] = [root];
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1)
    level = level.flatMap((element) => [...element.children]);
  for (const element of level) element.replaceWith(element.ownerDocument.createTextNode(element.textContent));
}

/** What a style says a text is, and the element that says the same. */
const spelled: readonly (readonly [RegExp, string])[] = [
  [/font-weight:\s*(bold|[6-9]00)/, 'b'],
  [/font-style:\s*italic/, 'i'],
  [/text-decoration(-line)?:[^;]*\bunderline/, 'u'],
  [/text-decoration(-line)?:[^;]*\bline-through/, 's'],
];

function spellOutStyle(styled: Element): void {
  const style = (styled.getAttribute('data-style') ?? '').toLowerCase();
  styled.removeAttribute('data-style');
  if (denies(styled, style)) {
    unwrap(styled);
    return;
  }
  if (styled.matches(blocks)) return;
  for (const [says, tag] of spelled) {
    // Every program underlines its links.
    const isOfLink = tag === 'u' && (styled.closest('a') ?? styled.querySelector('a')) !== null;
    if (says.test(style) && !isOfLink) wrapContent(styled, tag);
  }
}

function denies(styled: Element, style: string): boolean {
  return (
    (/font-weight:\s*(normal|400)/.test(style) && styled.matches('b, strong')) ||
    (/font-style:\s*normal/.test(style) && styled.matches('i, em')) ||
    (/text-decoration(-line)?:\s*none/.test(style) && styled.matches('u, s, strike'))
  );
}

const isBetweenBlocks = (lineBreak: Element): boolean =>
  lineBreak.closest('pre') === null &&
  [lineBreak.previousElementSibling, lineBreak.nextElementSibling].some((beside) => beside?.matches(blocks));

/** Empty, or held open by spaces that do not break, as Word and Docs write an empty line. */
const isBlank = (paragraph: Element): boolean =>
  paragraph.textContent.trim() === '' && !paragraph.querySelector('hr, [data-photo]');
