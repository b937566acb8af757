import { isHouseAuthor, needsNoBy, readByline, standsAlone } from './byline/read-byline';
import type { BylineAuthor } from './details';

/** Who wrote a story, for machines: the name without "By", place or job title, and what else is known. */
export interface Author extends BylineAuthor {
  readonly kind: 'person' | 'organisation';
}

/** A byline as it is printed: "By" before a name, never twice, and none where the line stands by itself. */
export function printedByline(byline: string): string {
  const line = byline.trim();
  return line === '' || needsNoBy(line) ? line : `By ${line}`;
}

/**
 * The authors a byline names, in its order. What only qualifies a name is not an author, but its role or organisation;
 * `known` says what the line does not, for names that stand in it.
 */
export function bylineAuthors(byline: string, known: readonly BylineAuthor[] = []): Author[] {
  const line = byline.trim().replace(/^by\s+/iu, '');
  if (standsAlone(line)) return [house(line.replace(/^from\s+/iu, ''))];
  return readByline(line, known).authors.map((author) => ({
    kind: isHouseAuthor(author) ? 'organisation' : 'person',
    ...author,
  }));
}

function house(name: string): Author {
  return { kind: 'organisation', name, role: '', organisation: '' };
}
