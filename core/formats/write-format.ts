import type { Edition } from './edition';
import { namedWarnings } from './edition-warnings';
import type { Export, ExportFile, Format, WriterTools } from './format';
import type { OptionValues } from './format-options';

/** An export with what its own format found wrong in it; nothing where it may be written. */
export interface CheckedExport extends Export {
  readonly faults: readonly string[];
}

/**
 * Editions in a format, checked against its rules. A format of single stories writes each for itself; the files stand in
 * the order of the editions, and no story takes the name of another.
 */
export async function writeFormat(
  format: Format,
  editions: readonly Edition[],
  tools: WriterTools,
  chosen: OptionValues = {},
): Promise<CheckedExport> {
  const exports = await exportsOf(format, editions, tools, chosen);
  const files = withOwnNames(exports);
  const warnings = [...new Set(exports.flatMap((each) => each.warnings))];
  await tools.nextTurn();
  return { files, warnings, faults: (await format.validate?.(files, tools)) ?? [] };
}

async function exportsOf(
  format: Format,
  editions: readonly Edition[],
  tools: WriterTools,
  chosen: OptionValues,
): Promise<readonly Export[]> {
  await tools.nextTurn();
  if (format.takes === 'many') return [await format.write(editions, tools, chosen)];
  const exports: Export[] = [];
  for (const edition of editions) {
    const { files, warnings } = await format.write(edition, tools, chosen);
    exports.push({ files, warnings: namedWarnings(edition, warnings, editions.length) });
    await tools.nextTurn();
  }
  return exports;
}

// Two stories may have one slug. Photos are named by their content: the same name is the same photo.
function withOwnNames(exports: readonly Export[]): ExportFile[] {
  const taken = new Map<string, ExportFile>();
  for (const { files } of exports)
    files.forEach((file, index) => {
      const name = index === 0 ? freeName(file.name, taken) : file.name;
      taken.set(name, { ...file, name });
    });
  return [...taken.values()];
}

function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[^./]*)?$/su.exec(name) ?? [];
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${stem}-${number}${ending}`;
  return free;
}
