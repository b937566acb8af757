import { createHash } from 'node:crypto';
import path from 'node:path';

/**
 * Where Chromium keeps its own files for a desk: never inside the desk, and one folder a desk, so that a second start
 * with the same desk finds the first window and one with another desk opens its own.
 */
export function profileFolder(settingsFolder: string, desk: string): string {
  const name = createHash('sha256').update(path.resolve(desk)).digest('hex').slice(0, 16);
  return path.join(settingsFolder, 'windows', name);
}
