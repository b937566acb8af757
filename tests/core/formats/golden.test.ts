import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Edition } from '#core/formats/edition';
import type { WriterTools } from '#core/formats/format';
import { formats } from '#core/formats/registry';
import { writeFormat } from '#core/formats/write-format';
import { uncut } from '#core/photo/crops';
import { isPacked, testRenditions, testTools, textOf } from '../../helpers/edition';
import { goldenEditions } from '../../helpers/golden-editions';

// What each format makes of each story, word for word. After a change that is meant, run the test with
// UPDATE_GOLDEN=1 and read the difference before it is committed.
const golden = path.resolve(import.meta.dirname, '../../golden');
const update = process.env['UPDATE_GOLDEN'] === '1';

describe.each(formats)('$name', (format) => {
  test.each(Object.entries(goldenEditions))('writes %s as it always did', async (name, edition) => {
    const { files, warnings, faults } = await writeFormat(format, [edition], toolsOf(edition));
    expect(faults).toEqual([]);
    const ending = isPacked(files[0]) ? `${format.extension}.txt` : format.extension;
    compare(path.join(golden, format.id, `${name}.${ending}`), textOf(files[0]));
    const rest = { files: files.map((file) => `${file.name} ${file.mediaType}`), warnings };
    compare(path.join(golden, format.id, `${name}.export.json`), `${JSON.stringify(rest, null, 2)}\n`);
  });
});

/** The files of three photos, and the renditions of the edition's own. */
function toolsOf({ photos }: Edition): WriterTools {
  const tools = testTools(1, 2, 3);
  const known = new Map(photos.map((photo) => [photo.id, photo]));
  return {
    ...tools,
    renditions: ({ attrs }) => {
      const photo = known.get(attrs.photo);
      return photo && tools.photoBytes(photo.id) ? testRenditions(photo, attrs.cuts ?? uncut) : null;
    },
  };
}

function compare(file: string, written: string): void {
  if (update) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, written);
  }
  expect(written).toBe(readFileSync(file, 'utf8'));
}
