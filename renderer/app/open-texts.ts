import type { Note, NotePosition } from '#core/publication/correction';
import type { StoryId } from '#core/story/story';

/** A story whose text an editor holds now: what is put into it goes through that editor, never behind it. */
export interface OpenText {
  /** The story it is written to; it may change while the text is open. */
  readonly story: () => StoryId;
  /** Puts a note into the text. Null where the text has this very note; otherwise what takes it out again. */
  readonly putNote: (note: Note, position: NotePosition) => (() => void) | null;
}

const open = new Set<OpenText>();

/** Adds a text for as long as an editor holds it. Call the answer to remove it. */
export function registerOpenText(text: OpenText): () => void {
  open.add(text);
  return () => void open.delete(text);
}

/** The text of a story that is open; null where nobody has it open. */
export function openTextOf(story: StoryId): OpenText | null {
  return [...open].find((text) => text.story() === story) ?? null;
}
