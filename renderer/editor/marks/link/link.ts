import { Mark } from '@tiptap/core';
import { isLinkHref } from '#core/document/link-href';
import { coreAttribute } from '../../core-attribute';

const hrefOf = (anchor: HTMLElement): string | null => anchor.getAttribute('href');

/** A link. Only links that may stand in a story are read from pasted text; the others become plain text. */
export const Link = Mark.create({
  name: 'link',
  priority: 1000,
  inclusive: false,
  addAttributes: () => ({ href: { ...coreAttribute('link', 'href'), parseHTML: hrefOf } }),
  parseHTML: () => [{ tag: 'a[href]', getAttrs: (anchor) => (isLinkHref(hrefOf(anchor)) ? null : false) }],
  renderHTML: ({ mark }) => ['a', { href: String(mark.attrs.href), rel: 'noreferrer' }, 0],
});
