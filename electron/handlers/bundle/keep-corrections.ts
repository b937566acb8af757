import type { Database } from 'better-sqlite3';
import type { StoryId } from '#core/story/story';
import { hasCorrection, insertCorrection } from '../../storage/corrections';
import type { BundledDesk } from './bundle-files';

/**
 * Writes the entries of the corrections log that this desk does not have; the rows they went out by stay where they are.
 * Answers whether there were any. An entry is of one story: a story that parted from another leaves the entries there.
 */
export function keepCorrections(
  db: Database,
  storyId: StoryId,
  corrections: BundledDesk['corrections'],
): boolean {
  const unknown = corrections.filter(({ id }) => !hasCorrection(db, id));
  for (const correction of unknown) insertCorrection(db, { ...correction, storyId }, []);
  return unknown.length > 0;
}
