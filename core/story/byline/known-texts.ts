import type { BylineAuthor } from '../details';

/** What is known of a byline's people, to read it by: names, organisations and roles are never cut in two. */
export interface KnownTexts {
  readonly isName: (text: string) => boolean;
  readonly isOrganisation: (text: string) => boolean;
  readonly isRole: (text: string) => boolean;
  readonly organisations: readonly string[];
  /** Puts one sign in the place of each known text. */
  readonly hide: (text: string) => string;
  readonly show: (text: string) => string;
}

const firstSign = 0xf0000; // private use; nobody types it

/** Reads nothing itself; it keeps "Simon and Schuster" whole while a line is cut at its "and". */
export function knownTexts(authors: readonly BylineAuthor[]): KnownTexts {
  const names = new Set(authors.map(({ name }) => name));
  const organisations = new Set(authors.map(({ organisation }) => organisation));
  const roles = new Set(authors.map(({ role }) => role));
  const texts = [...new Set([...names, ...organisations, ...roles])]
    .filter((text) => text.trim() !== '')
    .sort((a, b) => b.length - a.length);
  const sign = (index: number) => String.fromCodePoint(firstSign + index);
  return {
    isName: (text) => names.has(text),
    isOrganisation: (text) => text !== '' && organisations.has(text),
    isRole: (text) => text !== '' && roles.has(text),
    organisations: [...organisations].filter((text) => text !== ''),
    hide: (text) => texts.reduce((hidden, each, index) => hidden.replaceAll(each, sign(index)), text),
    show: (text) => texts.reduce((shown, each, index) => shown.replaceAll(sign(index), each), text),
  };
}
