import type { Mark } from '../document/document';
import { lineNames, type LineName, type StoryContent } from '../story/story';

/** A stored text, as far as its marks go. */
interface Marked {
  readonly marks?: readonly Mark[];
  readonly content?: readonly Marked[];
}

/** The names of the suggestions nobody has decided on, in one of the reviewed texts of a story. */
export function undecidedIn(content: StoryContent, text: LineName | 'body'): ReadonlySet<string> {
  const ids = new Set<string>();
  const stored: Marked | undefined = text === 'body' ? content.document : content.lines[text];
  if (stored) collect(stored, ids);
  return ids;
}

/** Whether anything in a story is suggested and not decided on. */
export function isUndecided(content: StoryContent): boolean {
  return ([...lineNames, 'body'] as const).some((text) => undecidedIn(content, text).size > 0);
}

function collect({ marks, content }: Marked, ids: Set<string>): void {
  for (const mark of marks ?? [])
    if (mark.type === 'insertion' || mark.type === 'deletion' || mark.type === 'modification')
      ids.add(mark.attrs.id);
  for (const child of content ?? []) collect(child, ids);
}
