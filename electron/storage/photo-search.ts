import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { countWords } from '#core/document/count-words';
import { agencyOf } from '#core/photo/credit-chain';
import type { PhotoFields } from '#core/photo/photo-fields';
import { lastDay } from '#core/photo/term-state';
import { wallTimeAt } from '#core/time/wall-time';
import { firstSentAt } from './photo-uses';
import { savedFields, savedTerms } from './photos';
import { inTransaction, rowOf, rowsOf, write, type Reader } from './query';

const anyNumber = z.object({ number: z.number() });
const unsearchedRow = z.object({
  number: z.number(),
  id: z.string(),
  file_name: z.string(),
  fields: savedFields,
  terms: savedTerms,
});
type Unsearched = z.infer<typeof unsearchedRow>;

/** Whether the library finds any photo by less, or other, than is said of it now. */
export function isSearchBehind(db: Reader): boolean {
  return rowOf(db, anyNumber, 'SELECT number FROM photo WHERE searched = 0 LIMIT 1') !== null;
}

/**
 * Brings what the library finds photos by up to what is said of them, for so many photos at most. Answers whether all
 * are up. `zone` is the newsroom's, for the last day a photo may be used.
 */
export function bringSearchUp(db: Database, zone: string, most: number): boolean {
  if (!isSearchBehind(db)) return true;
  return inTransaction(db, () => {
    const behind = rowsOf(
      db,
      unsearchedRow,
      'SELECT number, id, file_name, fields, terms FROM photo WHERE searched = 0 LIMIT :most',
      { most },
    );
    for (const photo of behind) putSearch(db, photo, zone);
    return behind.length < most;
  });
}

function putSearch(db: Database, { number, id, terms, fields, file_name }: Unsearched, zone: string): void {
  write(
    db,
    `INSERT OR REPLACE INTO photo_search (rowid, description, credit, persons, place, keywords, file_name)
     VALUES (:number, :description, :credit, :persons, :place, :keywords, :fileName)`,
    { number, ...searchedWords(fields, file_name) },
  );
  const sentAt = firstSentAt(db, id);
  write(
    db,
    `UPDATE photo SET searched = 1, agency = :agency, has_credit = :hasCredit, last_day = :lastDay
     WHERE number = :number`,
    {
      number,
      agency: agencyOf(fields),
      hasCredit: Number(countWords(fields.credit) > 0),
      lastDay: lastDay(terms, sentAt === null ? null : wallTimeAt(sentAt, zone).wall.slice(0, 10)),
    },
  );
}

function searchedWords(photo: PhotoFields, fileName: string) {
  const together = (...texts: readonly string[]) => apart(texts.filter((text) => text !== '').join('\n'));
  return {
    description: together(
      photo.description,
      photo.headline,
      photo.title,
      photo.event,
      photo.altText,
      photo.extendedDescription,
    ),
    credit: together(photo.credit, photo.creator, photo.source, photo.copyright),
    persons: together(...photo.persons),
    place: together(
      photo.sublocation,
      photo.city,
      photo.state,
      photo.country,
      photo.cameraSublocation,
      photo.cameraCity,
      photo.cameraState,
      photo.cameraCountry,
    ),
    keywords: together(...photo.keywords),
    fileName: together(fileName, photo.jobId),
  };
}

/** Signs of scripts that are written without spaces are words of their own. */
const apart = (text: string): string =>
  text.replace(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' $& ');

/**
 * What a person typed as a question to the search: every word is the beginning of a word of the photo, in any order.
 * Signs that mean something to SQLite are plain here. Null where there is no word in it.
 */
export function searchQuestion(typed: string): string | null {
  const words = apart(typed)
    .split(/[\s"\p{Cc}]+/u)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length === 0 ? null : words.map((word) => `"${word}"*`).join(' ');
}
