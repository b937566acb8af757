import type { ExportPreset } from '#core/formats/export-preset';
import type { ChosenFormat, ListedFormat } from './chosen-formats';

type Chosen = Pick<ChosenFormat, 'format' | 'options'>;

/** The preset that says what is chosen now: the same formats that there are, with the same options. */
export function matchPreset(
  presets: readonly ExportPreset[],
  chosen: readonly Chosen[],
  listed: readonly ListedFormat[],
): ExportPreset | undefined {
  const wanted = keyOf(chosen, listed);
  return chosen.length === 0 ? undefined : presets.find(({ formats }) => keyOf(formats, listed) === wanted);
}

function keyOf(chosen: readonly Chosen[], listed: readonly ListedFormat[]): string {
  return JSON.stringify(
    listed.flatMap((format) => {
      const found = chosen.find((each) => each.format === format.id);
      const value = (name: string, fallback: string | number | boolean) => found?.options?.[name] ?? fallback;
      return found
        ? [[format.id, format.options.map(({ name, fallback }) => [name, value(name, fallback)])]]
        : [];
    }),
  );
}
