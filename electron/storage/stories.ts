import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { NewsroomError } from '#core/newsroom-error';
import type { PhotoId } from '#core/photo/photo';
import type { PublicationSummary } from '#core/publication/publication';
import type { Change } from '#core/story/change';
import { lengthUnits, priorities, type StoryDetails } from '#core/story/details';
import { packageRoles } from '#core/story/package';
import type { StoryId, StorySummary } from '#core/story/story';
import { deskStates, storyStates } from '#core/story/workflow';
import type { Instant } from '#core/time/instant';
import type { ScheduledTime } from '#core/time/scheduled-time';
import { tellingPublications } from './publications';
import { rowOf, rowsOf, write, type Reader, type Values } from './query';
import { savedEmbargo } from './saved-embargo';

const columns = `id, slug, headline, byline, state, desk_state, due_wall, due_zone, due_instant, assignee, art, embargo,
  section, priority, target_length, word_count, lead_photo, version, created_at, saved_at,
  (SELECT json_object('at', at, 'by', author, 'note', note) FROM story_log
   WHERE story_id = story.id AND kind = 'state' ORDER BY story_log.id DESC LIMIT 1) AS last_passage,
  (SELECT json_object('name', name, 'role', role) FROM package_member JOIN package ON package.id = package_id
   WHERE story_id = story.id AND role <> 'related') AS package`;
const json = z.string().transform((text): unknown => JSON.parse(text));
const savedTarget = json.pipe(z.object({ amount: z.number(), unit: z.enum(lengthUnits) })).nullable();
const savedPassage = json.pipe(z.object({ at: z.number(), by: z.string(), note: z.string() })).nullable();
const savedPackage = json.pipe(z.object({ name: z.string(), role: z.enum(packageRoles) })).nullable();
const storyColumns = z.object({
  id: z.string(),
  slug: z.string(),
  headline: z.string(),
  byline: z.string(),
  state: z.enum(storyStates),
  desk_state: z.enum(deskStates),
  due_wall: z.string().nullable(),
  due_zone: z.string().nullable(),
  due_instant: z.number().nullable(),
  assignee: z.string(),
  art: z.string(),
  embargo: savedEmbargo,
  section: z.string(),
  priority: z.enum(priorities),
  target_length: savedTarget,
  last_passage: savedPassage,
  package: savedPackage,
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
    deskState: row.desk_state,
    lastPassage: row.last_passage,
    due: dueOf(row),
    assignee: row.assignee,
    art: row.art,
    embargo: row.embargo,
    section: row.section,
    priority: row.priority,
    targetLength: row.target_length,
    publication: publications.get(row.id) ?? null,
    package: row.package,
    wordCount: row.word_count,
    leadPhoto: row.lead_photo,
    version: row.version,
    createdAt: row.created_at,
    savedAt: row.saved_at,
  };
}

function dueOf({ due_wall, due_zone, due_instant }: StoryRow): ScheduledTime | null {
  if (due_wall === null || due_zone === null || due_instant === null) return null;
  return { wall: due_wall, zone: due_zone, instant: due_instant };
}

/** Writes a new story that nobody has written in: version 0, a draft, all fields empty. */
export function insertStory(db: Database, id: StoryId, createdAt: Instant): void {
  write(
    db,
    `INSERT INTO story (id, slug, headline, byline, word_count, version, counted_version, created_at, saved_at,
       search_number)
     VALUES (:id, '', '', '', 0, 0, 0, :createdAt, :createdAt,
       (SELECT coalesce(max(search_number), 0) + 1 FROM story))`,
    { id, createdAt },
  );
}

/** One story as lists show it. @throws NewsroomError `not-found`. */
export function getStory(db: Reader, id: StoryId): StorySummary {
  const row = rowOf(db, storyColumns, `SELECT ${columns} FROM story WHERE id = :id`, { id });
  if (row === null) throw noStory(id);
  return toSummary(row, tellingPublications(db, [id]));
}

const anyStory = z.object({ id: z.string() });

/** Whether there is any story on the desk; costs the same however many there are. */
export function hasStories(db: Reader): boolean {
  return rowOf(db, anyStory, 'SELECT id FROM story LIMIT 1') !== null;
}

/** Every story as lists show it, newest saved first. */
export function listStories(db: Reader): readonly StorySummary[] {
  const publications = tellingPublications(db);
  return rowsOf(db, storyColumns, `SELECT ${columns} FROM story ORDER BY saved_at DESC, rowid DESC`).map(
    (row) => toSummary(row, publications),
  );
}

/** The stories of these conditions as lists show them; `order` and `where` are SQL of this room. */
export function selectStories(db: Reader, sqlAfterFrom: string, values: Values): readonly StorySummary[] {
  const rows = rowsOf(db, storyColumns, `SELECT ${columns} FROM story ${sqlAfterFrom}`, values);
  const publications = tellingPublications(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toSummary(row, publications));
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
  const listed = listedFields(to.changes);
  // A column that is named is written in its indexes, too, even where it stays the same.
  const columnsToSet = ['version', 'savedAt', ...Object.keys(listed)].map(
    (name) => `${name === 'savedAt' ? 'saved_at' : name} = :${name}`,
  );
  const moved = write(db, `UPDATE story SET ${columnsToSet.join(', ')} WHERE id = :id AND version = :base`, {
    id,
    base,
    version: to.version,
    savedAt: to.savedAt,
    ...listed,
  });
  return moved === 1;
}

/** Shows a headline in lists: as it reads with every suggestion accepted. */
export function showHeadline(db: Database, id: StoryId, headline: string): void {
  write(db, 'UPDATE story SET headline = :headline WHERE id = :id', { id, headline });
}

/** What lists show of a version's text and details, read from it in a quiet moment. */
export interface Projection {
  readonly version: number;
  readonly wordCount: number;
  readonly leadPhoto: PhotoId | null;
  readonly details: Pick<StoryDetails, 'section' | 'priority' | 'targetLength'>;
}

/** Shows a version in lists. Answers whether anything of it is another than before. */
export function projectBody(db: Database, id: StoryId, { details, ...body }: Projection): boolean {
  const before = getStory(db, id);
  const targetLength = details.targetLength && JSON.stringify(details.targetLength);
  write(
    db,
    `UPDATE story SET word_count = :wordCount, lead_photo = :leadPhoto, counted_version = :version,
       section = :section, priority = :priority, target_length = :targetLength
     WHERE id = :id`,
    { id, ...body, section: details.section, priority: details.priority, targetLength },
  );
  return (
    before.wordCount !== body.wordCount ||
    before.leadPhoto !== body.leadPhoto ||
    before.section !== details.section ||
    before.priority !== details.priority ||
    (before.targetLength && JSON.stringify(before.targetLength)) !== targetLength
  );
}

const listedNames = ['slug', 'headline', 'byline', 'section', 'priority'] as const;
type ListedField = (typeof listedNames)[number];

const isListed = (name: string): name is ListedField => listedNames.some((listed) => listed === name);

/** The last value of each field that lists show, of those that changes are about. */
function listedFields(changes: readonly Change[]): Readonly<Partial<Record<ListedField, string>>> {
  const listed: Partial<Record<ListedField, string>> = {};
  for (const change of changes) {
    if (change.kind === 'field' && isListed(change.field)) listed[change.field] = change.value;
    if (change.kind === 'detail' && (change.detail === 'section' || change.detail === 'priority'))
      listed[change.detail] = change.value;
  }
  return listed;
}

function noStory(id: StoryId): NewsroomError {
  return new NewsroomError('not-found', `There is no story ${id} on this desk.`);
}
