import { z } from 'zod';
import { publicationActions } from '../publication/publication';
import { budgetCalls } from './budget-calls';
import { call, nothing, occurrence } from './call';
import { clockCalls } from './clock-calls';
import { deskCalls } from './desk-calls';
import * as entity from './entities';
import { exportCalls } from './export-calls';
import { newsroom } from './newsroom';
import { outboxCalls } from './outbox-calls';
import { packageCalls } from './package-calls';
import { photoCalls } from './photo-calls';
import * as search from './search-entities';
import { templateCalls } from './template-calls';

export { largestPhotoFile } from '../photo/photo';

/** Every call the renderer can make, `noun:verb`, one object in and one object out. There is no other way in. */
export const calls = {
  /**
   * Where the desk is, the newsroom's IANA zone and this computer's, the app's version, who writes now, who has written
   * here, what happened to the desk just before it was opened ('' for nothing), and who publishes.
   */
  'desk:info': call(
    nothing,
    z.object({
      folder: z.string(),
      zone: z.string(),
      computerZone: z.string(),
      version: z.string(),
      author: z.string(),
      authors: z.array(z.string()),
      notice: z.string(),
      newsroom,
    }),
  ),
  /** Says who writes from now on. */
  'desk:set-author': call(z.object({ author: entity.authorName }), nothing),
  /** Says who publishes, in feeds, in what pages say to machines and in what agencies get. */
  'desk:set-newsroom': call(newsroom, nothing),

  /** `story` names it from outside, so that one asked for twice is made once. @throws `conflict` where others wrote. */
  'story:create': call(
    z.object({
      story: entity.storyId.optional(),
      slug: entity.fieldText.optional(),
      headline: entity.fieldText.optional(),
      /** A story whose words will be written into it: the embargo on them comes along. */
      wordsOf: entity.storyId.optional(),
    }),
    entity.storySummary,
  ),
  ...deskCalls,
  ...budgetCalls,
  ...packageCalls,
  ...templateCalls,
  /** Newest saved first. */
  'story:list': call(nothing, z.object({ stories: z.array(entity.storySummary) })),
  /** The whole story at its head, the photos it uses, and what had to be mended to open it (empty: nothing). */
  'story:open': call(
    z.object({ story: entity.storyId }),
    z.object({
      summary: entity.storySummary,
      content: entity.storyContent,
      photos: z.array(entity.photo),
      mended: z.string(),
    }),
  ),
  /**
   * Writes one batch to the journal, on disk before it answers. `base` is the version the changes were made on;
   * where it is not the head, `conflict`. `batch` names the batch, so that one sent twice is written once.
   * `restored` says which version's words these changes bring back: it becomes a milestone.
   */
  'story:append': call(
    z.object({
      story: entity.storyId,
      batch: z.uuid(),
      base: z.number().int().min(0),
      changes: z.array(entity.change).min(1).max(2_000).readonly(),
      restored: z.string().max(200).optional(),
    }),
    z.object({ version: z.number().int(), savedAt: z.number() }),
  ),
  'story:check': call(z.object({ story: entity.storyId }), z.object({ problems: z.array(entity.problem) })),

  /**
   * Writes what the window holds to files in a folder that is asked for: to be read, and to be brought back whole.
   * It needs nothing of the desk's own disk. `folder` is '' where the dialog was closed.
   */
  'story:save-copy': call(
    z.object({ story: entity.storyId, content: entity.storyContent }),
    z.object({ folder: z.string(), files: z.array(z.string()) }),
  ),
  /**
   * Writes everything of a story, its history and photos with it, into one file in a folder that is asked for. `reason`:
   * why it leaves all the same where it is under embargo; it is kept. @throws `reason` where one is needed and it is ''.
   */
  'story:save-bundle': call(
    z.object({ story: entity.storyId, reason: entity.reason }),
    z.object({ folder: z.string(), files: z.array(z.string()), warnings: z.array(z.string()) }),
  ),
  /** Asks for copies in a dialog and makes a new story of each; what could not be brought in is said, file by file. */
  'story:bring-in': call(
    nothing,
    z.object({ stories: z.array(entity.storySummary), problems: z.array(z.string()) }),
  ),
  /** Says that the story as it stands is the desk's: a milestone. */
  'story:send-to-desk': call(z.object({ story: entity.storyId }), entity.storyVersion),

  /** The timeline, newest first: at least every minute of typing, each author apart, and every milestone. */
  'history:list': call(
    z.object({ story: entity.storyId }),
    z.object({ versions: z.array(entity.storyVersion), rule: z.string() }),
  ),
  /** A story as it was. Nothing that is written now is touched. @throws `not-found` where it was thinned out. */
  'history:version': call(
    z.object({ story: entity.storyId, version: z.number().int().min(0) }),
    z.object({ content: entity.storyContent, photos: z.array(entity.photo) }),
  ),
  /** A stretch of the journal to be played: the story at `from`, and what came after, in order, as much as fits. */
  'history:replay': call(
    z.object({ story: entity.storyId, from: z.number().int().min(0), upTo: z.number().int().min(0) }),
    z.object({ start: entity.storyContent, batches: z.array(entity.journalBatch) }),
  ),
  /** Nobody waits for what is being read of the past any more: those calls end with `cancelled`. */
  'history:leave': call(nothing, nothing),
  /** Gives a version a name; '' takes it away. */
  'history:name': call(
    z.object({ story: entity.storyId, version: z.number().int().min(0), name: z.string().max(200) }),
    nothing,
  ),

  /** Newest first, with where they are, how long they are kept, and why the last could not be made ('' for no reason). */
  'backup:list': call(
    nothing,
    z.object({
      backups: z.array(entity.backup),
      folder: z.string(),
      rule: z.string(),
      problem: z.string(),
    }),
  ),
  /** Makes and verifies one now; `backup:progress` tells how far it is. @throws `cancelled`. */
  'backup:make': call(nothing, entity.backup),
  'backup:cancel': call(nothing, nothing),
  /** The stories in a backup, to bring one back. */
  'backup:stories': call(
    z.object({ backup: entity.backupName }),
    z.object({ stories: z.array(entity.storySummary) }),
  ),
  /** Copies a story of a backup to the desk, as a new story. */
  'backup:bring-back': call(
    z.object({ backup: entity.backupName, story: entity.storyId }),
    entity.storySummary,
  ),
  /** Puts the whole desk back as it was, keeps what is there now as a backup, and starts the app again. */
  'backup:restore': call(z.object({ backup: entity.backupName }), nothing),

  ...photoCalls,

  'destination:list': call(nothing, z.object({ destinations: z.array(entity.destination) })),
  /** Asks for a folder in a dialog and keeps it as a destination under this name. */
  'destination:add-folder': call(z.object({ name: z.string().trim().min(1).max(100) }), entity.destination),

  /** What a wall time means in a zone: one instant, two, or none with the reason. */
  'schedule:resolve': call(z.object({ wall: z.string(), zone: z.string() }), entity.wallTimeResolution),
  /** Freezes the story as it stands and schedules that version; an earlier plan for the same destination is cancelled. */
  'schedule:set': call(
    z.object({
      story: entity.storyId,
      destination: entity.destinationId,
      at: z.union([
        z.literal('now'),
        z.object({ wall: z.string(), zone: z.string(), occurrence: occurrence.optional() }),
      ]),
    }),
    entity.publicationSummary,
  ),
  ...clockCalls,
  /** Every publication with the slug and headline of its story: to come first by time, then the newest gone. */
  'schedule:list': call(
    nothing,
    z.object({
      publications: z.array(entity.publicationSummary.extend({ slug: z.string(), headline: z.string() })),
    }),
  ),
  'schedule:cancel': call(z.object({ publication: entity.publicationId }), entity.publicationSummary),
  /**
   * What sending, taking away or killing a story at a destination would do now, file by file, and how its words differ
   * from what stands there. Nothing is written. `problems` would keep it from going out.
   */
  'schedule:dry-run': call(
    z.object({
      story: entity.storyId,
      destination: entity.destinationId,
      action: z.enum(publicationActions).default('publish'),
    }),
    entity.dryRun,
  ),
  /** Sends a waiting, missed or refused publication at once, because a person said so. */
  'schedule:publish-now': call(z.object({ publication: entity.publicationId }), entity.publicationSummary),

  /**
   * Stories that are found. `first`: within a few milliseconds, those with the words in slug or headline before the
   * others, newest first, `total` null. `ranked`: the best or the newest of all that are found, and how many there are.
   * `asked` names the question, so that `search:leave` can say that nobody waits for it: it ends with `cancelled`.
   * `unread` counts stories that the search has not read since they were last written in.
   */
  'search:stories': call(
    z.object({
      asked: z.uuid(),
      step: z.enum(['first', 'ranked']),
      search: search.storySearch,
      from: z.number().int().min(0),
      most: z.number().int().min(1).max(200),
    }),
    z.object({
      stories: z.array(search.foundStory),
      total: z.number().int().nullable(),
      isWeighed: z.boolean(),
      unread: z.number().int(),
    }),
  ),
  'search:leave': call(z.object({ asked: z.uuid() }), nothing),
  /** What stories can be narrowed down by, each once: `people` have stories or write here. */
  'search:choices': call(
    nothing,
    z.object({
      sections: z.array(z.string()),
      languages: z.array(z.string()),
      people: z.array(z.string()),
    }),
  ),
  /** By name. */
  'search:saved': call(nothing, z.object({ searches: z.array(search.savedSearch) })),
  /** Keeps a search under a name; one of the same id is replaced. */
  'search:save': call(search.savedSearch, nothing),
  'search:forget': call(z.object({ id: z.uuid() }), nothing),

  ...outboxCalls,

  ...exportCalls,

  'window:control': call(z.object({ action: z.enum(['minimize', 'maximize', 'close']) }), nothing),
  /** Prints what the window shows, after the platform's own dialog. @throws `cancelled`, `refused`. */
  'window:print': call(nothing, nothing),
  /** The answer to `app:closing`: everything unsaved has been written, or could not be. */
  'app:ready-to-close': call(z.object({ unsaved: z.boolean() }), nothing),
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
/** Calls about the window itself, which the shell answers. */
export type WindowCall = 'window:control' | 'window:print' | 'app:ready-to-close';
export type CallInput<Name extends CallName> = z.infer<Calls[Name]['input']>;
export type CallOutput<Name extends CallName> = z.infer<Calls[Name]['output']>;
