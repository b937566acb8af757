import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { linkedMembers } from '../edition-packages';
import { markup, nothing, type Markup } from '../story-html/markup';

/** Links to the other stories of the package, as far as they stand on the web; nothing where none does. */
export function relatedLinks(edition: Edition): Markup {
  const members = linkedMembers(edition);
  if (members.length === 0) return nothing;
  const links = members.map(
    ({ address, headline }) => markup`<li><a href="${address}" dir="auto">${oneLine(headline)}</a></li>\n`,
  );
  return markup`<nav aria-labelledby="related">\n<h2 id="related">Related</h2>\n<ul>\n${links}</ul>\n</nav>\n`;
}
