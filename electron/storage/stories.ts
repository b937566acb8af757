import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { NewsroomError } from '#core/newsroom-error';
import type { PhotoId } from '#core/photo/photo';
import type { PublicationSummary } from '#core/publication/publication';
import type { Change } from '#core/story/change';
import { storyStates, type StoryId, type StorySummary } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { tellingPublications } from './publications';
import { rowOf, rowsOf, write, type Reader } from './query';

const columns = 'id, slug, headline, byline, state, word_count, lead_photo, version, created_at, saved_at';
const storyColumns = z.object({
  id: z.string(),
  slug: z.string(),
  headline: z.string(),
  byline: z.string(),
  state: z.enum(storyStates),
  word_count: z.number(),
  lead_photo: z.string().nullable(),
  version: z.number(),
  created_at: z.number(),
  saved_at: z.number(),
});
const named = z.object({ id: z.string() }).transform((row) => row.id);
const headColumns = z.object({ version: z.number(), countedVersion: z.number() });

type StoryRow = z.infer<typeof storyColumns>;

function toSummary(row: StoryRow, publications: ReadonlyMap<StoryId, PublicationSummary>): StorySummary {
  return {
    id: row.id,
    slug: row.slug,
    headline: row.headline,
    byline: row.byline,
    state: row.state,
    publication: publications.get(row.id) ?? null,
    wordCount: row.word_count,
    leadPhoto: row.lead_photo,
    version: row.version,
    createdAt: row.created_at,
    savedAt: row.saved_at,
  };
}

/** Writes a new story that nobody has written in: version 0, a draft, all fields empty. */
export function insertStory(db: Database, id: StoryId, createdAt: Instant): void {
  write(
    db,
    `INSERT INTO story (id, slug, headline, byline, state, word_count, version, counted_version, created_at, saved_at)
     VALUES (:id, '', '', '', 'draft', 0, 0, 0, :createdAt, :createdAt)`,
    { id, createdAt },
  );
}

/** One story as lists show it. @throws NewsroomError `not-found`. */
export function getStory(db: Reader, id: StoryId): StorySummary {
  const row = rowOf(db, storyColumns, `SELECT ${columns} FROM story WHERE id = :id`, { id });
  if (row === null) throw noStory(id);
  return toSummary(row, tellingPublications(db, id));
}

/** Every story as lists show it, newest saved first. */
export function listStories(db: Reader): readonly StorySummary[] {
  const publications = tellingPublications(db);
  return rowsOf(db, storyColumns, `SELECT ${columns} FROM story ORDER BY saved_at DESC, rowid DESC`).map(
    (row) => toSummary(row, publications),
  );
}

/** Whether the desk has a story of this name. */
export function hasStory(db: Reader, id: StoryId): boolean {
  return rowOf(db, named, 'SELECT id FROM story WHERE id = :id', { id }) !== null;
}

/** Names of the stories whose slug is this one, letter for letter, oldest first. */
export function storiesOfSlug(db: Reader, slug: string): readonly StoryId[] {
  return rowsOf(db, named, 'SELECT id FROM story WHERE slug = :slug ORDER BY created_at, rowid', { slug });
}

/** Names of the stories whose word count and lead photo are older than their text. */
export function uncountedStories(db: Reader): readonly StoryId[] {
  return rowsOf(db, named, 'SELECT id FROM story WHERE counted_version < version');
}

/** Where a story stands: its version, and the one its word count and lead photo are of. @throws NewsroomError `not-found`. */
export function headOf(db: Reader, id: StoryId): z.infer<typeof headColumns> {
  const sql = 'SELECT version, counted_version AS countedVersion FROM story WHERE id = :id';
  const head = rowOf(db, headColumns, sql, { id });
  if (head === null) throw noStory(id);
  return head;
}

/**
 * Moves a story from one version to a later one and shows changed fields in lists at once. Answers false, having
 * written nothing, where the story is not at `base`.
 */
export function moveHead(
  db: Database,
  id: StoryId,
  base: number,
  to: { readonly version: number; readonly savedAt: Instant; readonly changes: readonly Change[] },
): boolean {
  const moved = write(
    db,
    `UPDATE story SET version = :version, saved_at = :savedAt, slug = coalesce(:slug, slug),
       headline = coalesce(:headline, headline), byline = coalesce(:byline, byline)
     WHERE id = :id AND version = :base`,
    { id, base, version: to.version, savedAt: to.savedAt, ...listedFields(to.changes) },
  );
  return moved === 1;
}

/** Shows the word count and lead photo of a version in lists. Answers whether either is another than before. */
export function projectBody(
  db: Database,
  id: StoryId,
  body: { readonly version: number; readonly wordCount: number; readonly leadPhoto: PhotoId | null },
): boolean {
  const before = getStory(db, id);
  write(
    db,
    'UPDATE story SET word_count = :wordCount, lead_photo = :leadPhoto, counted_version = :version WHERE id = :id',
    { id, ...body },
  );
  return before.wordCount !== body.wordCount || before.leadPhoto !== body.leadPhoto;
}

function listedFields(changes: readonly Change[]): Record<'slug' | 'headline' | 'byline', string | null> {
  const last = (field: string) =>
    changes.reduce<string | null>(
      (value, change) => (change.kind === 'field' && change.field === field ? change.value : value),
      null,
    );
  return { slug: last('slug'), headline: last('headline'), byline: last('byline') };
}

function noStory(id: StoryId): NewsroomError {
  return new NewsroomError('not-found', `There is no story ${id} on this desk.`);
}
