import type { BylineAuthor } from '../details';
import { isHouse, isOwned } from './houses';
import { knownTexts, type KnownTexts } from './known-texts';
import { isContribution, plainManner, type BylineManner } from './manner';
import { readGroup } from './read-group';
import { tidy } from './tidy';

/** A byline as read: who is named, in its order, and how it says the rest. */
export interface ReadByline {
  readonly authors: readonly BylineAuthor[];
  readonly manner: BylineManner;
}

const startsWithBy = /^by\s+/iu;
// Lines that say themselves where the story comes from: "From staff reports", "RBN's Tobias Wren".
const standing = /^(?:from|compiled|written|reported|edited|staff|wire|agencies)\b/iu;
const betweenGroups = /\s*[;|\n]\s*/u;
const contribution = /^(?<names>.+?)\s+(?<role>contributed\b.*?)\.?$/iu;
// Where a sentence ends, not an initial or a title.
const sentenceEnd = /(?<!(?:^|[\s.])\p{Lu}|\b(?:Jr|Sr|Dr|Mr|Ms|Mrs|St))\.\s+/u;

/** Whether a line says by itself where the story comes from, and names nobody: "From staff reports". */
export function standsAlone(byline: string): boolean {
  return standing.test(byline.trim());
}

/** Whether a line reads right without "By" before it. */
export function needsNoBy(byline: string): boolean {
  const line = byline.trim();
  const first = line.split(betweenGroups)[0] ?? '';
  return startsWithBy.test(line) || standsAlone(line) || isOwned(line) || contribution.test(first);
}

/**
 * The authors a byline names, with their roles and organisations as far as it says them; `known` fills in the rest for
 * names that are still there. A line that stands by itself ("From staff reports") names nobody.
 */
export function readByline(byline: string, known: readonly BylineAuthor[] = []): ReadByline {
  const line = byline
    .trim()
    .replace(/[^\S\n]+/gu, ' ')
    .replace(startsWithBy, '');
  if (standsAlone(line)) return { authors: [], manner: plainManner };
  const texts = knownTexts(known);
  const said = groupsOf(texts.hide(line)).flatMap((group) => readPart(group, texts));
  return { authors: withKnown(said, known), manner: mannerOf(line, said, known) };
}

function groupsOf(line: string): string[] {
  return line.split(betweenGroups).flatMap((part) => {
    if (!/\bcontributed\b/iu.test(part)) return [part];
    const sentences = part.split(sentenceEnd);
    const tail = sentences.findIndex((sentence) => /\bcontributed\b/iu.test(sentence));
    return [sentences.slice(0, tail).join('. '), ...sentences.slice(tail)].filter((text) => text !== '');
  });
}

function readPart(group: string, texts: KnownTexts): BylineAuthor[] {
  const shown = texts.show(group);
  const helped = contribution.exec(shown)?.groups;
  const role = helped?.['role'];
  const authors = readGroup(role === undefined ? group : texts.hide(helped?.['names'] ?? ''), texts);
  return role === undefined ? authors : authors.map((author) => ({ ...author, role }));
}

// The nth author of a name is the nth known one of it.
function withKnown(said: readonly BylineAuthor[], known: readonly BylineAuthor[]): BylineAuthor[] {
  const left = [...known];
  return said.map((author) => {
    const at = left.findIndex(({ name }) => sameName(name, author.name));
    const [before] = at < 0 ? [] : left.splice(at, 1);
    const role = before && !isContribution(before.role) ? before.role : '';
    return {
      ...author,
      role: author.role || role,
      organisation: author.organisation || (before?.organisation ?? ''),
    };
  });
}

/** Whether two names are one, however they are typed. */
export function sameName(one: string, other: string): boolean {
  const plain = (name: string) => tidy(name.normalize('NFC').toLowerCase());
  return plain(one) === plain(other);
}

function mannerOf(line: string, said: readonly BylineAuthor[], known: readonly BylineAuthor[]): BylineManner {
  const saysHouse = said.some(({ organisation }) => organisation !== '');
  const saysRole = said.some(({ role }) => role !== '' && !isContribution(role));
  const isUnsaid = known.some(({ organisation }) => organisation !== '');
  const role = saysRole ? 'follows' : 'unsaid';
  if (!saysHouse) return { organisation: isUnsaid ? 'unsaid' : plainManner.organisation, role };
  const owns = line.split(betweenGroups).some((group) => ownsIn(group, said));
  return { organisation: owns ? 'owns' : 'follows', role };
}

function ownsIn(group: string, said: readonly BylineAuthor[]): boolean {
  return said.some(
    ({ organisation }) =>
      organisation !== '' && (group.includes(`${organisation}’`) || group.includes(`${organisation}'`)),
  );
}

/** Whether an author is a house, not a person. */
export function isHouseAuthor({ name, organisation }: BylineAuthor): boolean {
  return organisation === '' ? isHouse(name) : /^\p{Lu}{2,5}$/u.test(name);
}
