import type { CallOutput } from '#core/contract/calls';
import { NewsroomError } from '#core/newsroom-error';
import {
  applyChanges,
  toLiveContent,
  toStoryContent,
  type DetailChange,
  type StepJson,
} from '#core/story/change';
import type { CommentThread } from '#core/story/comments';
import type { StoryDetailName, StoryDetails } from '#core/story/details';
import type {
  LineName,
  StoryContent,
  StoryFieldName,
  StoryFields,
  StoryId,
  StorySummary,
} from '#core/story/story';
import { wholeStory } from '#core/story/whole-story';
import { createJournal, type Refuge } from '../saving/journal';
import { worstState, type SaveState } from '../saving/save-state';
import { untilPainted, windowTimers, type Timers } from '../saving/timers';
import { createLentTexts, type LiveText } from './lent-texts';
import type { StoryDesk } from './story-desk';
import { createStoryPhotos, type StoryPhotos } from './story-photos';

/** Where the text went that its own story could not take, and why. */
export interface Move {
  readonly story: StoryId;
  readonly slug: string;
  readonly reason: NewsroomError;
}

/**
 * A story being written: its fields, the way its changes take to the disk, and its photos. The text itself is the
 * editor's. It outlives the page until everything typed is on disk.
 */
export interface StorySession {
  /** As the desk had it when the story was opened. */
  readonly summary: StorySummary;
  /** The story that is written to: the one opened, or the one its text moved to. */
  readonly story: () => StoryId;
  readonly mended: string;
  readonly slug: () => string;
  readonly photos: StoryPhotos;
  /** Everything in the story as it is now. */
  readonly content: () => StoryContent;
  /** Puts a plain text in the place of a field. Headline and deck are their editors': `recordLine`. */
  readonly setField: (field: Exclude<StoryFieldName, LineName>, value: string) => void;
  readonly setDetail: <Name extends StoryDetailName>(detail: Name, value: StoryDetails[Name]) => void;
  /** Adds a comment thread, or puts it in the place of the one with its id. */
  readonly putThread: (thread: CommentThread) => void;
  readonly recordSteps: (steps: readonly StepJson[]) => void;
  readonly recordLine: (line: LineName, steps: readonly StepJson[]) => void;
  readonly lendBody: (body: LiveText) => void;
  readonly lendLine: (line: LineName, text: LiveText) => void;
  /** The fields as they are now, headline and deck as they read with every suggestion accepted. */
  readonly fields: () => StoryFields;
  readonly details: () => StoryDetails;
  readonly comments: () => readonly CommentThread[];
  readonly flush: () => Promise<boolean>;
  readonly saveState: () => SaveState;
  /** The last version that is on disk. */
  readonly version: () => number;
  readonly moved: () => Move | null;
  /** Calls back whenever what is saved, the version, the place, a field, a detail or a thread changed. */
  readonly subscribe: (listener: () => void) => () => void;
}

export type OpenedStory = CallOutput<'story:open'>;

export function createSession(
  opened: OpenedStory,
  desk: StoryDesk,
  timers: Timers = windowTimers,
): StorySession {
  const { summary, mended } = opened;
  let kept = toLiveContent(opened.content);
  let move: Move | null = null;
  const lent = createLentTexts();
  const live = () => lent.read(kept);
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };

  // What a key changes is told once its letter is on the screen.
  let telling: (() => void) | null = null;
  const tellSoon = () => {
    telling ??= timers.after(untilPainted, () => {
      telling = null;
      tell();
    });
  };
  const onState = ({ kind }: SaveState) => (kind === 'saving' ? tellSoon() : tell());

  const create = async (named: { readonly story: StoryId; readonly slug: string }) => {
    try {
      return await desk.create({ ...named, wordsOf: summary.id });
    } catch (error) {
      // Somebody else wrote in it before we did: it is theirs.
      if (error instanceof NewsroomError && error.code === 'conflict') refuge = null;
      throw error;
    }
  };
  // Asked for again under the same name where the answer was lost, so that no empty story is left behind.
  let refuge: { readonly story: StoryId; readonly slug: string } | null = null;
  const seekRefuge = async (reason: NewsroomError): Promise<Refuge> => {
    refuge ??= { story: crypto.randomUUID(), slug: `${kept.fields.slug || 'story'}-kept` };
    const { slug } = refuge;
    const made = await create(refuge);
    const changes = () => {
      refuge = null;
      kept = { ...kept, fields: { ...kept.fields, slug } };
      move = { story: made.id, slug, reason };
      return wholeStory(live());
    };
    return { story: made.id, version: made.version, changes };
  };
  const journal = createJournal(
    { story: summary.id, version: summary.version, savedAt: summary.savedAt },
    {
      timers,
      newId: () => crypto.randomUUID(),
      append: desk.append,
      seekRefuge,
      onState,
    },
  );
  const photos = createStoryPhotos(opened.photos, {
    timers,
    get: desk.getPhoto,
    writeCredit: desk.writeCredit,
    onState,
  });
  return {
    summary,
    mended,
    photos,
    story: journal.story,
    slug: () => kept.fields.slug,
    content: () => toStoryContent(live()),
    setField: (field, value) => {
      if (kept.fields[field] === value) return;
      kept = { ...kept, fields: { ...kept.fields, [field]: value } };
      journal.record({ kind: 'field', field, value });
      tell();
    },
    setDetail: (detail, value) => {
      kept = { ...kept, details: { ...kept.details, [detail]: value } };
      journal.record({ kind: 'detail', detail, value } as DetailChange);
      tell();
    },
    putThread: (thread) => {
      const change = { kind: 'thread', thread } as const;
      kept = applyChanges(kept, [change]);
      journal.record(change);
      tell();
    },
    recordSteps: (steps) => {
      for (const part of inParts(steps)) journal.record({ kind: 'steps', steps: part });
    },
    recordLine: (line, steps) => {
      journal.record({ kind: 'line', line, steps });
      tellSoon();
    },
    lendBody: lent.lendBody,
    lendLine: lent.lendLine,
    fields: () => lent.fields(kept),
    details: () => kept.details,
    comments: () => kept.comments,
    flush: async () => {
      await lent.commit();
      const saved = await Promise.all([journal.flush(), photos.flush()]);
      return saved.every(Boolean);
    },
    saveState: () => worstState(journal.state(), photos.state()),
    version: journal.version,
    moved: () => move,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** One change holds only so many steps; replacing a word all over a long story makes more. */
const mostSteps = 5_000;

function inParts(steps: readonly StepJson[]): readonly (readonly StepJson[])[] {
  const count = Math.ceil(steps.length / mostSteps);
  return Array.from({ length: count }, (_, at) => steps.slice(at * mostSteps, (at + 1) * mostSteps));
}
