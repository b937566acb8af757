import type { FormatFacts } from './format';
import type { OptionValues } from './format-options';

/** A format in a preset, with what is chosen of it. */
export interface PresetFormat {
  readonly format: string;
  readonly options: OptionValues;
}

/** Formats that are often made together, under a name. */
export interface ExportPreset {
  readonly id: string;
  readonly name: string;
  readonly formats: readonly PresetFormat[];
}

type Known = Pick<FormatFacts, 'id' | 'group'>;

const website: readonly string[] = ['html-files', 'rss', 'atom', 'json-feed'];

const builtIn: readonly {
  readonly id: string;
  readonly name: string;
  readonly has: (format: Known) => boolean;
}[] = [
  { id: 'website', name: 'Website', has: ({ id }) => website.includes(id) },
  { id: 'agency', name: 'Agency', has: ({ group }) => group === 'Agencies' },
  { id: 'print-desk', name: 'Print desk', has: ({ group }) => group === 'Documents' },
  { id: 'everything', name: 'Everything', has: () => true },
];

/** The presets every desk has, of the formats there are: a new format is in those of its group by itself. */
export function builtInPresets(formats: readonly Known[]): readonly ExportPreset[] {
  return builtIn.map(({ id, name, has }) => ({
    id,
    name,
    formats: formats.filter(has).map((format) => ({ format: format.id, options: {} })),
  }));
}
