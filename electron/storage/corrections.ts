import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { correctionKinds } from '#core/document/schema';
import { carriedVersions, notePositions, type Correction } from '#core/publication/correction';
import type { PublicationId } from '#core/publication/publication';
import type { StoryId } from '#core/story/story';
import { inTransaction, rowOf, rowsOf, write, type Reader } from './query';

/** An entry of the corrections log, with what its story is called today and the rows it went out by. */
export type LoggedCorrection = Correction & {
  readonly slug: string;
  readonly headline: string;
  readonly publications: readonly PublicationId[];
};

const loggedRow = z.object({
  id: z.string(),
  storyId: z.string(),
  kind: z.enum(correctionKinds),
  text: z.string(),
  date: z.string(),
  position: z.enum(notePositions),
  carries: z.enum(carriedVersions),
  author: z.string(),
  madeAt: z.number(),
  slug: z.string(),
  headline: z.string(),
  publications: z
    .string()
    .transform((json): unknown => JSON.parse(json))
    .pipe(z.array(z.string())),
});

/** Writes an entry of the log with the rows its note goes out by. */
export function insertCorrection(
  db: Database,
  correction: Correction,
  publications: readonly PublicationId[],
): void {
  const { id } = correction;
  inTransaction(db, () => {
    write(
      db,
      `INSERT INTO correction (id, story_id, kind, text, note_date, position, carries, author, made_at)
       VALUES (:id, :storyId, :kind, :text, :date, :position, :carries, :author, :madeAt)`,
      { ...correction },
    );
    for (const publication of publications)
      write(
        db,
        'INSERT INTO correction_publication (correction_id, publication_id) VALUES (:id, :publication)',
        {
          id,
          publication,
        },
      );
  });
}

/** The corrections log, newest first; of one story where it is given. */
export function listCorrections(db: Reader, story: StoryId | null): readonly LoggedCorrection[] {
  return rowsOf(
    db,
    loggedRow,
    `SELECT correction.id, story_id AS storyId, kind, text, note_date AS date, position, carries, author,
       made_at AS madeAt, slug, headline,
       (SELECT json_group_array(id) FROM (
          SELECT publication.id FROM correction_publication JOIN publication ON publication.id = publication_id
          WHERE correction_id = correction.id ORDER BY publication.rowid)) AS publications
     FROM correction JOIN story ON story.id = story_id
     WHERE :story IS NULL OR story_id = :story
     ORDER BY made_at DESC, correction.rowid DESC`,
    { story },
  );
}

/** Whether the log has an entry of this name, of any story. */
export function hasCorrection(db: Reader, id: Correction['id']): boolean {
  return rowOf(db, z.object({ id: z.string() }), 'SELECT id FROM correction WHERE id = :id', { id }) !== null;
}
