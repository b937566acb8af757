const houseWord =
  /\b(?:press|news|agency|reports?|service|desk|bureau|times|post|reuters|network|daily|weekly|herald|tribune|gazette|journal|chronicle|courier|telegraph|broadcasting|television|radio|media|magazine)\b/iu;
const initials = /^\p{Lu}{2,5}$/u;

/** Whether a name is that of a newspaper, an agency, a broadcaster. */
export function isHouse(name: string): boolean {
  return houseWord.test(name) || initials.test(name);
}

/** A house as the owner of what follows: "OAN’s", and "The Times’" where it ends in s. */
export function possessiveOf(house: string): string {
  return /s$/iu.test(house) ? `${house}’` : `${house}’s`;
}

const owned = /^(?<house>(?:(?!\sand\s)[^,;|&\n])+?(?:['\u2019]s|[sS]['\u2019]))\s+(?<name>\S.*)$/u;

/** Whether a line begins with the house that owns its author. */
export function isOwned(line: string): boolean {
  return owned.test(line);
}

/** The house before a name and the name: "RBN’s Tobias Wren". Null where nobody owns it. */
export function readOwner(text: string): { readonly house: string; readonly name: string } | null {
  const found = owned.exec(text)?.groups;
  const [house, name] = [found?.['house'], found?.['name']];
  if (house === undefined || name === undefined) return null;
  return { house: house.replace(/['\u2019]s?$/u, ''), name };
}
