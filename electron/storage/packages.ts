import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { packageRoles, type PackageId, type PackageRole, type StoryPackage } from '#core/story/package';
import type { StoryId } from '#core/story/story';
import { storyStates, type StoryState } from '#core/story/workflow';
import type { Instant } from '#core/time/instant';
import { isLastOf } from './publications-at-place';
import { inTransaction, rowOf, rowsOf, write, type Reader } from './query';

/** A member of a package with what lists show of its story. */
export interface ShownMember {
  readonly story: StoryId;
  readonly role: PackageRole;
  readonly slug: string;
  readonly headline: string;
  readonly state: StoryState;
}

/** A package with what lists show of its stories. */
export interface ShownPackage {
  readonly id: PackageId;
  readonly name: string;
  readonly members: readonly ShownMember[];
}

const packageRow = z.object({ id: z.string(), name: z.string() });
const memberRow = z.object({
  story: z.string(),
  role: z.enum(packageRoles),
  slug: z.string(),
  headline: z.string(),
  state: z.enum(storyStates),
});

const toldRow = z.object({ headline: z.string(), address: z.string() });

/** Every package, the newest first, at most so many. */
export function listPackages(db: Reader, most: number): readonly ShownPackage[] {
  const sql = 'SELECT id, name FROM package ORDER BY created_at DESC, rowid DESC LIMIT :most';
  return rowsOf(db, packageRow, sql, { most }).map((row) => withMembers(db, row));
}

/** A package, or null. */
export function getPackage(db: Reader, id: PackageId): ShownPackage | null {
  const row = rowOf(db, packageRow, 'SELECT id, name FROM package WHERE id = :id', { id });
  return row && withMembers(db, row);
}

/** The packages a story is in: first the one it belongs to, then those it is related to, the newest first. */
export function packagesOf(db: Reader, story: StoryId): readonly ShownPackage[] {
  const rows = rowsOf(
    db,
    packageRow,
    `SELECT package.id, name FROM package JOIN package_member ON package_id = package.id
     WHERE story_id = :story ORDER BY role = 'related', created_at DESC, package.rowid DESC`,
    { story },
  );
  return rows.map((row) => withMembers(db, row));
}

/** The name of the package a story belongs to as more than related, other than one; null where there is none. */
export function homeOf(db: Reader, story: StoryId, except: PackageId): string | null {
  const found = rowOf(
    db,
    packageRow,
    `SELECT package.id, name FROM package JOIN package_member ON package_id = package.id
     WHERE story_id = :story AND role <> 'related' AND package.id <> :except`,
    { story, except },
  );
  return found?.name ?? null;
}

/** What readers have been told of a story. */
export interface ToldStory {
  /** As it went out last. */
  readonly headline: string;
  /** Where it stands on the web; '' where nowhere. */
  readonly address: string;
}

/** What stands of a story at its destinations: the headline that went out last, and a page on the web; null for nothing. */
export function toldToReaders(db: Reader, story: StoryId): ToldStory | null {
  const rows = rowsOf(
    db,
    toldRow,
    `SELECT coalesce(json_extract(edition, '$.content.fields.headline'), '') AS headline,
       coalesce(json_extract(receipt, '$.address'), '') AS address
     FROM publication AS standing
     WHERE story_id = :story AND sent_order IS NOT NULL AND action = 'publish' AND ${isLastOf('standing')}
     ORDER BY sent_order DESC`,
    { story },
  );
  const [last] = rows;
  if (!last) return null;
  const address = rows.map((row) => row.address).find((each) => /^https?:\/\//iu.test(each)) ?? '';
  return { headline: last.headline, address };
}

/** Writes a package in the place of the one of its id, or a new one. */
export function putPackage(db: Database, { id, name, members }: StoryPackage, now: Instant): void {
  inTransaction(db, () => {
    write(
      db,
      `INSERT INTO package (id, name, created_at) VALUES (:id, :name, :now)
       ON CONFLICT (id) DO UPDATE SET name = excluded.name`,
      { id, name, now },
    );
    write(db, 'DELETE FROM package_member WHERE package_id = :id', { id });
    members.forEach(({ story, role }, place) =>
      write(
        db,
        `INSERT INTO package_member (package_id, story_id, role, place) VALUES (:id, :story, :role, :place)`,
        { id, story, role, place },
      ),
    );
  });
}

/** Breaks a package up; its stories stay. Answers whether there was one. */
export function removePackage(db: Database, id: PackageId): boolean {
  return write(db, 'DELETE FROM package WHERE id = :id', { id }) === 1;
}

function withMembers(db: Reader, { id, name }: z.infer<typeof packageRow>): ShownPackage {
  const members = rowsOf(
    db,
    memberRow,
    `SELECT story_id AS story, role, slug, headline, state FROM package_member
     JOIN story ON story.id = story_id WHERE package_id = :id ORDER BY place`,
    { id },
  );
  return { id, name, members };
}
