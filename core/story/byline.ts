/** Who wrote a story, for machines: the name alone, without "By", place or job title. */
export interface Author {
  readonly kind: 'person' | 'organisation';
  readonly name: string;
}

const startsWithBy = /^by\s+/iu;
// Lines that say themselves where the story comes from: "From staff reports", "RBN's Tobias Wren".
const standsAlone = /^(?:from|compiled|written|reported|edited|staff|wire|agencies)\b/iu;
const possessive = /^(?<house>(?:(?!\sand\s)[^,;|&\n])+?)(?:['\u2019]s|s['\u2019])\s+(?<name>\S.*)$/u;
const betweenAuthors = /\s*(?:[;|\n]|\s&\s|,?\s(?:and|with)\s)\s*/iu;
const placeOfWork = /\s+(?:in|of|for|at)\s.*$/u;
const suffix = /^(?:jr|sr|ii|iii|iv|m\.?d|ph\.?d)\.?$/iu;
const jobTitle =
  /\b(?:writers?|reporters?|correspondents?|editors?|contributors?|contributing|columnists?|photographers?|special to|bureau chief|staff)\b/iu;
const houseWord = /\b(?:press|news|agency|reports?|service|desk|bureau|times|post|reuters|network)\b/iu;

/** A byline as it is printed: "By" before a name, never twice, and none where the line stands by itself. */
export function printedByline(byline: string): string {
  const line = byline.trim();
  const standing = startsWithBy.test(line) || standsAlone.test(line) || possessive.test(line);
  return line === '' || standing ? line : `By ${line}`;
}

/** The authors a byline names, in its order. What only qualifies a name (job title, place, house) is not one. */
export function bylineAuthors(byline: string): Author[] {
  const line = byline.trim().replace(startsWithBy, '');
  if (standsAlone.test(line)) return [{ kind: 'organisation', name: line.replace(/^from\s+/iu, '') }];
  return line.split(betweenAuthors).flatMap(authorsOfList);
}

// After a comma stands another author of the same kind ("A Lind, B Ruiz"), or what qualifies the first ("A Lind, BBC").
function authorsOfList(list: string): Author[] {
  const [first, ...others] = joinSuffixes(list.split(/\s*,\s*/u)).map(toAuthor);
  if (!first) return [];
  const alike = others.filter(
    ({ kind, name }) => kind === first.kind && (kind !== 'person' || name.includes(' ')),
  );
  return [first, ...alike].filter(({ name }) => /\p{L}/u.test(name) && !jobTitle.test(name));
}

function joinSuffixes(parts: readonly string[]): string[] {
  return parts.reduce<string[]>((names, part) => {
    const last = names.at(-1);
    return suffix.test(part) && last !== undefined
      ? [...names.slice(0, -1), `${last}, ${part}`]
      : [...names, part];
  }, []);
}

function toAuthor(part: string): Author {
  const owned = possessive.exec(part)?.groups?.['name'];
  if (owned === undefined && houseWord.test(part)) return { kind: 'organisation', name: part.trim() };
  const name = (owned ?? part).replace(placeOfWork, '').trim();
  return { kind: /^\p{Lu}{2,5}$/u.test(name) ? 'organisation' : 'person', name };
}
