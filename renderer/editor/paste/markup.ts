/** Elements that start a line of their own. */
export const blocks =
  'p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, blockquote, pre, table, section, article, aside, figure';

/** Puts what is in an element in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Puts an element around everything in another. */
export function wrapContent(element: Element, tag: string): void {
  const wrapper = element.ownerDocument.createElement(tag);
  wrapper.append(...element.childNodes);
  element.append(wrapper);
}

/** A paragraph of what is in some elements, with a space between them. */
export function paragraphOf(parts: readonly Element[]): HTMLElement | null {
  const [first] = parts;
  if (!first) return null;
  const paragraph = first.ownerDocument.createElement('p');
  parts.forEach((part, index) => {
    if (index > 0) paragraph.append(' ');
    paragraph.append(...part.childNodes);
  });
  return paragraph;
}
