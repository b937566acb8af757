import type { Mark } from '../../document/document';
import type { Instant } from '../../time/instant';
import { oneLine } from '../clean-text';

/** A tracked change as Word has it; `id` is made unique when the document is settled. */
export interface TrackedChange {
  readonly id: number;
  readonly author: string;
  /** ISO 8601, in whole seconds. */
  readonly date: string;
}

/** What of a text, a paragraph or a row is suggested. */
export interface Tracked {
  readonly insertion?: TrackedChange;
  readonly deletion?: TrackedChange;
}

// Word takes no year but these.
const first = Date.UTC(1601, 0, 1);
const last = Date.UTC(9999, 11, 31);

/** An instant as Word writes it; one that it cannot say is the nearest it can. */
export function wordDate(instant: Instant): string {
  const held = new Date(Math.min(Math.max(instant, first), last));
  return `${held.toISOString().slice(0, 19)}Z`;
}

/** Numbers the changes of one document. */
export class ChangeNumbers {
  #last = 0;

  /** A change with the next number. */
  next({ author, at }: { readonly author: string; readonly at: Instant }): TrackedChange {
    this.#last += 1;
    return { id: this.#last, author: oneLine(author) || 'Unknown', date: wordDate(at) };
  }

  /** The insertion and the deletion among marks, of content or of the break before a block. */
  tracked(marks: readonly Mark[] | undefined, of: 'content' | 'break' = 'content'): Tracked {
    const tracked: { insertion?: TrackedChange; deletion?: TrackedChange } = {};
    for (const mark of marks ?? [])
      if ((mark.type === 'insertion' || mark.type === 'deletion') && mark.attrs.of === of)
        tracked[mark.type] = this.next(mark.attrs);
    return tracked;
  }
}
