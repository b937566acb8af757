import type { BylineAuthor } from '../details';
import { possessiveOf } from './houses';
import { isContribution, type BylineManner } from './manner';
import { readByline } from './read-byline';
import { tidy } from './tidy';

/**
 * Writes authors as a byline, without "By", which printing adds: "A and B", "A, B and C", "OAN’s A", "A, Harbour Daily",
 * with who contributed at the end. Of several ways the shortest is taken that reads back as the same authors.
 */
export function writeByline(authors: readonly BylineAuthor[], manner: BylineManner): string {
  const named = authors.map(trimmed).filter(({ name }) => name !== '');
  const ways = [inOneList, inParts].map((way) => lineOf(named, manner, way));
  return ways.find((line) => readsAs(line, named)) ?? ways.at(-1) ?? '';
}

/** What a byline cannot say of its authors, to be kept beside it; none where names are all there is. */
export function authorsToKeep(authors: readonly BylineAuthor[]): readonly BylineAuthor[] {
  return authors.map(trimmed).filter(({ name, role, organisation }) => name !== '' && (role || organisation));
}

type Way = (authors: readonly BylineAuthor[], manner: BylineManner) => string;

function lineOf(authors: readonly BylineAuthor[], manner: BylineManner, way: Way): string {
  const main = authors.filter(({ role }) => !isContribution(role));
  return [way(main, manner), ...contributions(authors, manner, way === inOneList)]
    .filter((part) => part !== '')
    .join('; ');
}

function inOneList(authors: readonly BylineAuthor[], manner: BylineManner): string {
  const shared = sharedHouse(authors, manner);
  if (shared !== '') return `${list(authors.map(({ name }) => name))}, ${shared}`;
  // "A Lind, Harbour Daily and B Ruiz" would have readers wonder who is whose.
  if (authors.length > 1 && authors.some((author) => isQualified(author, manner)))
    return inParts(authors, manner);
  return list(
    authors.map((author, at) => {
      const isSaid = authors[at - 1]?.organisation === author.organisation;
      return piece(
        author,
        isSaid && manner.organisation === 'owns' ? { ...manner, organisation: 'unsaid' } : manner,
      );
    }),
  );
}

function isQualified({ role, organisation }: BylineAuthor, manner: BylineManner): boolean {
  return (
    (manner.role === 'follows' && role !== '') || (manner.organisation === 'follows' && organisation !== '')
  );
}

function inParts(authors: readonly BylineAuthor[], manner: BylineManner): string {
  return authors.map((author) => piece(author, manner)).join('; ');
}

function sharedHouse(authors: readonly BylineAuthor[], manner: BylineManner): string {
  const [first, ...others] = authors;
  if (!first || others.length === 0 || manner.organisation !== 'follows') return '';
  const isShared = others.every(({ organisation }) => organisation === first.organisation);
  const saysRoles = manner.role === 'follows' && authors.some(({ role }) => role !== '');
  return isShared && !saysRoles ? first.organisation : '';
}

function piece({ name, role, organisation }: BylineAuthor, manner: BylineManner): string {
  const owned = organisation !== '' && manner.organisation === 'owns';
  const after = [
    manner.role === 'follows' ? role : '',
    manner.organisation === 'follows' ? organisation : '',
  ];
  return [owned ? `${possessiveOf(organisation)} ${name}` : name, ...after.filter(Boolean)].join(', ');
}

function contributions(authors: readonly BylineAuthor[], manner: BylineManner, together: boolean): string[] {
  const helpers = authors.filter(({ role }) => isContribution(role));
  const roles = [...new Set(helpers.map(({ role }) => role))];
  return roles.flatMap((role) => {
    const names = helpers.filter((author) => author.role === role).map((author) => helper(author, manner));
    return (together ? [list(names)] : names).map((name) => `${name} ${role}`);
  });
}

function helper({ name, organisation }: BylineAuthor, manner: BylineManner): string {
  if (organisation === '' || manner.organisation === 'unsaid') return name;
  return manner.organisation === 'owns'
    ? `${possessiveOf(organisation)} ${name}`
    : `${name} of ${organisation}`;
}

function list(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function trimmed({ name, role, organisation }: BylineAuthor): BylineAuthor {
  return { name: tidy(name), role: tidy(role), organisation: tidy(organisation) };
}

function readsAs(line: string, authors: readonly BylineAuthor[]): boolean {
  return (
    JSON.stringify(readByline(line, authorsToKeep(authors)).authors) === JSON.stringify(inLineOrder(authors))
  );
}

/** Authors as a line can name them: who contributed last, those of one kind together. */
function inLineOrder(authors: readonly BylineAuthor[]): BylineAuthor[] {
  const helpers = authors.filter(({ role }) => isContribution(role));
  const roles = [...new Set(helpers.map(({ role }) => role))];
  const order = ({ role }: BylineAuthor) => roles.indexOf(role);
  return [...authors].sort((a, b) => order(a) - order(b));
}
