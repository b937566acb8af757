const allowed = /^(https?:\/\/|mailto:|tel:)/i;
// Spaces and control characters hide schemes; a backslash is read as a slash by browsers.
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\\]/;

/** Whether a link may stand in a story: http, https, mailto or tel, without spaces, controls or backslashes. */
export function isLinkHref(href: unknown): href is string {
  return typeof href === 'string' && href.length <= 2048 && allowed.test(href) && !forbidden.test(href);
}

/** Whether an embed may lead there: a link to a page on the web. */
export function isWebAddress(href: unknown): href is string {
  return isLinkHref(href) && /^https?:/i.test(href);
}
