import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

// The schemas are IPTC's and are not part of this repository. Where they stand beside it, exports are validated against
// them; where they do not, the tests that would are skipped and say so.
const standards = path.resolve(import.meta.dirname, '../../../shared/standards');

/** The files of a standard as text, or null where one of them does not stand beside the project. */
export function standardFiles(names: readonly string[]): readonly string[] | null {
  const files = names.map((name) => path.join(standards, name));
  return files.every((file) => existsSync(file)) ? files.map((file) => readFileSync(file, 'utf8')) : null;
}
