import type { Node } from 'prosemirror-model';
import type { CallOutput } from '#core/contract/calls';
import { parseDocumentNode, toStoryDocument } from '#core/document/document';
import type { NewsroomError } from '#core/newsroom-error';
import type { StepJson } from '#core/story/change';
import type { StoryContent, StoryFieldName, StoryFields, StoryId, StorySummary } from '#core/story/story';
import { createJournal, type Refuge } from '../saving/journal';
import { worstState, type SaveState } from '../saving/save-state';
import { windowTimers } from '../saving/timers';
import { wholeStory } from '../saving/whole-story';
import type { StoryDesk } from './story-desk';
import { createStoryPhotos, type StoryPhotos } from './story-photos';

/** Where the text went that its own story could not take, and why. */
export interface Move {
  readonly story: StoryId;
  readonly slug: string;
  readonly reason: NewsroomError;
}

/** What the page lends a session while it shows the text. */
export interface LiveBody {
  readonly read: () => Node;
  /** Makes what is being composed with an input method part of the text. */
  readonly commit: () => Promise<void>;
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
  readonly setField: (field: StoryFieldName, value: string) => void;
  readonly recordSteps: (steps: readonly StepJson[]) => void;
  readonly lendBody: (body: LiveBody) => void;
  readonly flush: () => Promise<boolean>;
  readonly saveState: () => SaveState;
  /** The last version that is on disk. */
  readonly version: () => number;
  readonly moved: () => Move | null;
  /** Calls back whenever what is saved, the version or the place changed. */
  readonly subscribe: (listener: () => void) => () => void;
}

export type OpenedStory = CallOutput<'story:open'>;

export function createSession(opened: OpenedStory, desk: StoryDesk): StorySession {
  const { summary, mended } = opened;
  let fields: StoryFields = opened.content.fields;
  let move: Move | null = null;
  const body = bodyOf(opened);
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };

  const seekRefuge = async (reason: NewsroomError): Promise<Refuge> => {
    const slug = `${fields.slug || 'story'}-kept`;
    const made = await desk.create(slug, fields.headline);
    const changes = () => {
      fields = { ...fields, slug };
      move = { story: made.id, slug, reason };
      return wholeStory({ fields, body: body.read() });
    };
    return { story: made.id, version: made.version, changes };
  };
  const journal = createJournal(
    { story: summary.id, version: summary.version, savedAt: summary.savedAt },
    {
      timers: windowTimers,
      newId: () => crypto.randomUUID(),
      append: desk.append,
      seekRefuge,
      onState: tell,
    },
  );
  const photos = createStoryPhotos(opened.photos, {
    timers: windowTimers,
    get: desk.getPhoto,
    writeCredit: desk.writeCredit,
    onState: tell,
  });
  return {
    summary,
    mended,
    photos,
    story: journal.story,
    slug: () => fields.slug,
    content: () => ({ fields, document: body.document() }),
    setField: (field, value) => {
      if (fields[field] === value) return;
      fields = { ...fields, [field]: value };
      journal.record({ kind: 'field', field, value });
    },
    recordSteps: (steps) => journal.record({ kind: 'steps', steps }),
    lendBody: body.lend,
    flush: async () => {
      await body.commit();
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

/** The body as it was opened, until the editor lends its own. */
function bodyOf({ content }: OpenedStory) {
  let live: LiveBody | null = null;
  return {
    read: () => live?.read() ?? parseDocumentNode(content.document),
    document: () => (live ? toStoryDocument(live.read()) : content.document),
    commit: async () => live?.commit(),
    lend: (lent: LiveBody) => {
      live = lent;
    },
  };
}
