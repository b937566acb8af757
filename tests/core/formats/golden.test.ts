import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { formats } from '#core/formats/registry';
import { testTools, textOf } from '../../helpers/edition';
import { goldenEditions } from '../../helpers/golden-editions';

// What each format makes of each story, word for word. After a change that is meant, run the test with
// UPDATE_GOLDEN=1 and read the difference before it is committed.
const golden = path.resolve(import.meta.dirname, '../../golden');
const update = process.env['UPDATE_GOLDEN'] === '1';

describe.each(formats)('$name', (format) => {
  test.each(Object.entries(goldenEditions))('writes %s as it always did', (name, edition) => {
    const { files, warnings } = format.write(edition, testTools(1, 2, 3));
    compare(path.join(golden, format.id, `${name}.${format.extension}`), textOf(files[0]));
    const rest = { files: files.map((file) => `${file.name} ${file.mediaType}`), warnings };
    compare(path.join(golden, format.id, `${name}.export.json`), `${JSON.stringify(rest, null, 2)}\n`);
  });
});

function compare(file: string, written: string): void {
  if (update) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, written);
  }
  expect(written).toBe(readFileSync(file, 'utf8'));
}
