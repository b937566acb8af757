import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { backupKinds, backupStates } from '#core/story/backup';
import { writeAtomically } from '../files/write-atomically';

const recordJson = z.object({
  nutgraf: z.literal('backup'),
  version: z.literal(1),
  kind: z.enum(backupKinds),
  at: z.number().int(),
  byteLength: z.number().int(),
  stories: z.number().int(),
  photos: z.number().int(),
  state: z.enum(backupStates),
  problems: z.array(z.string()).readonly(),
  missingPhotos: z.array(z.string()).readonly(),
});

/** What is written down about a backup beside its database. `missingPhotos` the desk itself had lost when it was made. */
export type BackupRecord = Readonly<z.infer<typeof recordJson>>;

const recordFile = 'backup.json';

/** Where the record of a backup is: in its folder, or beside it where it is a single file. */
export function recordPath(place: string): string {
  return place.endsWith('.sqlite') ? `${place}.json` : join(place, recordFile);
}

/** The record of a backup, or null where there is none that can be read. */
export function readRecord(place: string): BackupRecord | null {
  try {
    return recordJson.parse(JSON.parse(readFileSync(recordPath(place), 'utf8')));
  } catch {
    return null;
  }
}

/** Writes the record, whole or not at all. @throws NewsroomError `disk`. */
export function writeRecord(place: string, record: Omit<BackupRecord, 'nutgraf' | 'version'>): void {
  const json = { nutgraf: 'backup', version: 1, ...record } satisfies BackupRecord;
  writeAtomically(recordPath(place), Buffer.from(`${JSON.stringify(json, null, 2)}\n`, 'utf8'));
}
