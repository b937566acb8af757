const address = /^https?:\/\/[^\s/?#@\\]+\/(?:[^\s?#\\]*\/)?$/iu;

/** Whether a text is the address of a site that names of files can be put after: `https://example.org/news/`. */
export const isSiteAddress = (text: string): boolean => text.length <= 500 && address.test(text);

/** What a person typed as the address of a site, with what goes without saying: `example.org` is `https://example.org/`. */
export function siteAddress(typed: string): string {
  const text = typed.trim();
  if (text === '') return '';
  const whole = /^[a-z][a-z\d+.-]*:/iu.test(text) ? text : `https://${text}`;
  return whole.endsWith('/') ? whole : `${whole}/`;
}
