import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { temporaryFolder } from '../temporary-desk';

/** Whether there is a second reader of metadata that is not ours. `npm test` installs it where it can. */
export const hasExiftool = spawnSync('exiftool', ['-ver']).status === 0;
if (!hasExiftool)
  console.warn('SKIPPED: exiftool is not installed (Debian: apt-get install libimage-exiftool-perl)');

const one = z.union([z.string(), z.number(), z.boolean()]);
const tags = z.array(z.record(z.string(), z.union([one, z.array(one)])));
export type ExiftoolTags = z.infer<typeof tags>[number];

/** What exiftool sees in files, each under the name of its group and its own. */
export function seenByExiftool(files: Readonly<Record<string, Uint8Array>>): readonly ExiftoolTags[] {
  const folder = temporaryFolder();
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  });
  const answer = execFileSync(
    'exiftool',
    ['-json', '-G1', '-n', '-validate', '-warning', '-error', '-all', ...paths],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  return tags.parse(JSON.parse(answer));
}
