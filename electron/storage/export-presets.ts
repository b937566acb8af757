import type { Database } from 'better-sqlite3';
import { exportPreset } from '#core/contract/format-options';
import type { ExportPreset } from '#core/formats/export-preset';
import type { Reader } from './query';
import { readSetting, writeSetting } from './settings';

/** The presets of the desk, by name. One that cannot be read is left out. */
export function exportPresets(db: Reader): readonly ExportPreset[] {
  return kept(readSetting(db, 'export-presets')).flatMap((each) => {
    const { success, data } = exportPreset.safeParse(each);
    return success ? [data] : [];
  });
}

function kept(json: string | null): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(json ?? '[]');
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}

/** Writes all presets of the desk in the order of their names. @throws NewsroomError `disk`. */
export function writePresets(db: Database, presets: readonly ExportPreset[]): void {
  const byName = [...presets].sort((one, other) => one.name.localeCompare(other.name, 'en'));
  writeSetting(db, 'export-presets', JSON.stringify(byName));
}
