import type { BylineAuthor } from '../details';
import { isHouse, possessiveOf, readOwner } from './houses';
import { tidy } from './tidy';
import type { KnownTexts } from './known-texts';

const separator = /\s*(,?\s(?:and|with)\s|,?\s&\s|,)\s*/iu;
const suffix = /^(?:jr|sr|ii|iii|iv|m\.?d|ph\.?d)\.?$/iu;
const placeOfWork = /\s+(?<link>in|of|for|at)\s+(?<place>.*)$/u;
const jobTitle =
  /\b(?:writers?|reporters?|correspondents?|editors?|contributors?|contributing|columnists?|photographers?|special to|bureau chief|staff)\b/iu;

interface Token {
  readonly text: string;
  readonly afterComma: boolean;
}

type Meaning = 'name' | 'organisation' | 'role' | 'nothing';

/** Names that stand together up to a semicolon, each with what the line says of them. Known texts in it are hidden. */
export function readGroup(group: string, known: KnownTexts): BylineAuthor[] {
  const authors: BylineAuthor[] = [];
  let owner = '';
  for (const token of tokens(group)) {
    const text = known.show(token.text);
    const last = authors.at(-1);
    const meaning = meaningOf(token, text, known, last);
    if (meaning === 'name') {
      const { house, author } = readName(token.text, known);
      owner = house || owner;
      authors.push({ ...author, organisation: author.organisation || owner });
    } else if (last && meaning !== 'nothing')
      authors[authors.length - 1] = { ...last, [meaning]: joined(last[meaning], text, token.afterComma) };
  }
  return owner === '' ? withShared(authors, /[^\s,]\s*,[^,]*$/u.test(group)) : authors;
}

function tokens(group: string): Token[] {
  const parts = group.split(separator);
  const found: Token[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const text = (parts[at] ?? '').trim();
    const afterComma = at > 0 && parts[at - 1] === ',';
    const last = found.at(-1);
    if (last && suffix.test(text)) found[found.length - 1] = { ...last, text: `${last.text}, ${text}` };
    else if (text !== '') found.push({ text, afterComma });
  }
  return found;
}

// After a comma stands another author of the same kind ("A Lind, B Ruiz"), or what qualifies the first ("A Lind, BBC").
function meaningOf(
  { afterComma }: Token,
  text: string,
  known: KnownTexts,
  last: BylineAuthor | undefined,
): Meaning {
  if (!/\p{L}/u.test(text)) return 'nothing';
  if (known.isName(text)) return 'name';
  if (jobTitle.test(text)) return 'role';
  if (!afterComma || !last) return 'name';
  if (known.isOrganisation(text)) return 'organisation';
  if (known.isRole(text)) return 'role';
  const lastIsHouse = isHouse(last.name);
  if (isHouse(text)) return lastIsHouse ? 'name' : 'organisation';
  return text.includes(' ') && !lastIsHouse ? 'name' : 'nothing';
}

function readName(hidden: string, known: KnownTexts): { house: string; author: BylineAuthor } {
  const { house, name: rest } = ownerIn(hidden, known);
  const { name, place } = placeIn(rest, known);
  const isOrganisation = known.isOrganisation(place) || isHouse(place);
  return { house, author: { name: tidy(name), role: '', organisation: isOrganisation ? place : '' } };
}

// "Mara Lind of Reuters" has a house after her name, "House of News" is one.
function placeIn(hidden: string, known: KnownTexts): { readonly name: string; readonly place: string } {
  const found = placeOfWork.exec(hidden);
  const whole = known.show(hidden);
  if (!found || known.isName(whole)) return { name: whole, place: '' };
  const name = known.show(hidden.slice(0, found.index));
  const place = known.show(found.groups?.['place'] ?? '');
  const isHouseItself = isHouse(whole) && !known.isOrganisation(place) && !name.trim().includes(' ');
  return isHouseItself ? { name: whole, place: '' } : { name, place };
}

function ownerIn(hidden: string, known: KnownTexts): { readonly house: string; readonly name: string } {
  const text = known.show(hidden);
  if (known.isName(text)) return { house: '', name: hidden };
  const house = known.organisations.find((each) => text.startsWith(`${possessiveOf(each)} `));
  if (house !== undefined) return { house, name: known.hide(text.slice(possessiveOf(house).length).trim()) };
  const owner = readOwner(text);
  return owner ? { ...owner, name: known.hide(owner.name) } : { house: '', name: hidden };
}

function joined(before: string, text: string, afterComma: boolean): string {
  if (before === '') return text;
  return afterComma ? `${before}, ${text}` : `${before} and ${text}`;
}

// "A Lind and B Ruiz, Harbour Daily": where only the last has a house, and has it after a comma, it is everybody's.
function withShared(authors: readonly BylineAuthor[], endsInQualifier: boolean): BylineAuthor[] {
  const last = authors.at(-1);
  const others = authors.slice(0, -1);
  if (!last || !endsInQualifier || !last.organisation || last.role) return [...authors];
  if (others.some(({ organisation, role }) => organisation || role)) return [...authors];
  return authors.map((author) => ({ ...author, organisation: last.organisation }));
}
