/** Deeper nesting than this is flattened; no story has it, and reading it takes long. */
const deepest = 100;

const unwanted =
  'img, picture, svg, math, video, audio, canvas, iframe, object, embed, script, style, link, meta, title, template, noscript, form, input, textarea, select, button';
const blocks =
  'p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, pre, table, section, article, aside, figure';

/**
 * Moves style attributes aside before markup is parsed. The content security policy refuses them, with an error for
 * each, even in a document that is never shown.
 */
export function setStylesAside(html: string): string {
  return html.replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, ' data-style='));
}

/**
 * Makes pasted markup plain and safe before it is read as a story: pictures, scripts, forms and styles go; bold and
 * italic that a style attribute says become elements, and those it denies, as around text from Google Docs, go.
 * Works in place on a detached document whose style attributes were set aside.
 */
export function cleanHtml(root: HTMLElement): void {
  for (const found of root.querySelectorAll(unwanted)) found.remove();
  flatten(root);
  for (const styled of root.querySelectorAll('[data-style]')) spellOutStyle(styled);
  if (root.querySelector('[data-pm-slice]')) return;
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

function spellOutStyle(styled: Element): void {
  const style = (styled.getAttribute('data-style') ?? '').toLowerCase();
  styled.removeAttribute('data-style');
  const denies = /font-weight:\s*(normal|400)/.test(style) && styled.matches('b, strong');
  if (denies || (/font-style:\s*normal/.test(style) && styled.matches('i, em'))) {
    unwrap(styled);
    return;
  }
  if (styled.matches(blocks)) return;
  if (/font-weight:\s*(bold|[6-9]00)/.test(style)) wrapContent(styled, 'b');
  if (/font-style:\s*italic/.test(style)) wrapContent(styled, 'i');
}

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function wrapContent(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

const isBetweenBlocks = (lineBreak: Element): boolean =>
  [lineBreak.previousElementSibling, lineBreak.nextElementSibling].some((beside) => beside?.matches(blocks));

/** Empty, or held open by spaces that do not break, as Word and Docs write an empty line. */
const isBlank = (paragraph: Element): boolean =>
  paragraph.textContent.trim() === '' && !paragraph.querySelector('hr, [data-photo]');
