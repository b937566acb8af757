import type { Database } from 'better-sqlite3';
import type { Newsroom } from '#core/formats/format';
import { inTransaction, type Reader } from './query';
import { readSetting, writeSetting } from './settings';

/** Who publishes, as it is set for the desk; '' where nobody has said it. */
export function readNewsroom(db: Reader): Newsroom {
  return { name: readSetting(db, 'newsroom-name') ?? '', site: readSetting(db, 'newsroom-site') ?? '' };
}

/** Sets both, on disk before it answers. @throws NewsroomError `disk`. */
export function writeNewsroom(db: Database, { name, site }: Newsroom): void {
  inTransaction(db, () => {
    writeSetting(db, 'newsroom-name', name);
    writeSetting(db, 'newsroom-site', site);
  });
}
