import type { StoryId } from '#core/story/story';

/** What one page has to say on the next: why the text is in another story now. */
const notes = new Map<StoryId, string>();

export function leavePartingNote(story: StoryId, note: string): void {
  notes.set(story, note);
}

/** The note for a story, '' where there is none. It stays until the page that shows it is left. */
export function partingNote(story: StoryId): string {
  return notes.get(story) ?? '';
}

export function forgetPartingNote(story: StoryId): void {
  notes.delete(story);
}
