import type { BylineAuthor } from '#core/story/details';
import type { BylineManner } from '#core/story/byline/manner';
import { readByline } from '#core/story/byline/read-byline';
import { authorsToKeep, writeByline } from '#core/story/byline/write-byline';
import type { StorySession } from '../session/story-session';

/** As many as fit into a byline that a field can hold. */
export const mostAuthors = 30;

/** An author while the byline is built; `key` stays with it wherever it goes. */
export interface DraftAuthor extends BylineAuthor {
  readonly key: string;
}

/** A byline while it is built. Authors without a name yet are part of the draft, not of the byline. */
export interface BylineDraft {
  readonly authors: readonly DraftAuthor[];
  readonly manner: BylineManner;
}

/** An author nobody has named yet. */
export function newAuthor(): DraftAuthor {
  return { key: crypto.randomUUID(), name: '', role: '', organisation: '' };
}

/** The byline of a story as it stands, with a place for the first author where there is none. */
export function openDraft(session: StorySession): BylineDraft {
  const { authors, manner } = readByline(session.fields().byline, session.details().authors);
  const drafts = authors.slice(0, mostAuthors).map((author) => ({ ...newAuthor(), ...author }));
  return { authors: drafts.length > 0 ? drafts : [newAuthor()], manner };
}

/** Puts the draft into the story: the line as it is printed, and what the line cannot say. */
export function writeDraft(session: StorySession, { authors, manner }: BylineDraft): void {
  const plain = authors.map(({ name, role, organisation }) => ({ name, role, organisation }));
  const line = writeByline(plain, manner);
  const kept = authorsToKeep(plain);
  if (JSON.stringify(kept) !== JSON.stringify(session.details().authors)) session.setDetail('authors', kept);
  session.setField('byline', line);
}

/** Authors with one moved by some places; what would fall off the end stays. */
export function moved(authors: readonly DraftAuthor[], key: string, by: number): readonly DraftAuthor[] {
  const from = authors.findIndex((author) => author.key === key);
  const author = authors[from];
  const to = from + by;
  if (!author || to < 0 || to >= authors.length) return authors;
  const others = authors.filter((each) => each !== author);
  return [...others.slice(0, to), author, ...others.slice(to)];
}
