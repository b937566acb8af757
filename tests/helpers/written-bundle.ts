import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoryId } from '#core/story/story';
import { writeBundle } from '../../electron/handlers/bundle/write-bundle';
import type { Ports } from '../../electron/handlers/ports';
import { temporaryFolder } from './temporary-desk';

/** Writes the bundle of a story, whatever is in its way, and answers its path. Nothing is written into its log. */
export function writtenBundle(ports: Ports, story: StoryId): string {
  const path = join(temporaryFolder(), `${story}.nutgraf.zip`);
  writeFileSync(path, writeBundle(ports, story).bytes);
  return path;
}
