import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  convertInchesToTwip,
  type INumberingOptions,
  type IStylesOptions,
} from 'docx';

const serif = 'Georgia';
const quiet = '5C5852';

/** Styles by Word's own names where it has them, so that a manuscript takes on the look of the template it is put in. */
export function documentStyles(language: string): IStylesOptions {
  const paragraph = { spacing: { after: 160, line: 300 } };
  return {
    default: {
      document: { run: { font: serif, size: 23, language: { value: language } }, paragraph },
      title: { run: { font: serif, size: 44, bold: true }, paragraph: { spacing: { after: 120 } } },
      ...headings,
      hyperlink: { run: { color: '1F4E79', underline: {} } },
    },
    paragraphStyles: [
      named('Subtitle', 'Subtitle', { size: 26, color: quiet }),
      named('Slug', 'Slug', { size: 18, color: quiet }),
      named('Byline', 'Byline', { size: 20 }),
      named('Dateline', 'Time', { size: 18, color: quiet }),
      named('Quote', 'Quote', { italics: true }, { indent: { left: convertInchesToTwip(0.4) } }),
      named('IntenseQuote', 'Intense Quote', { size: 30, italics: true }, ruled),
      named('Caption', 'caption', { size: 18, color: quiet }),
      named('Code', 'Code', { font: 'Consolas', size: 19 }),
      named('Correction', 'Correction', { size: 21 }, ruled),
    ],
    characterStyles: [{ id: 'CodeCharacter', name: 'Code Character', run: { font: 'Consolas', size: 19 } }],
  };
}

const ruled = {
  border: {
    top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: 'BFB8AC' },
    bottom: { style: BorderStyle.SINGLE, size: 4, space: 6, color: 'BFB8AC' },
  },
} as const;

const sizes = [34, 30, 26, 24, 23, 23] as const;
const headings = Object.fromEntries(
  sizes.map((size, index) => [
    `heading${index + 1}`,
    { run: { font: serif, size, bold: true }, paragraph: { spacing: { before: 280, after: 100 } } },
  ]),
);

type Style = NonNullable<IStylesOptions['paragraphStyles']>[number];

const named = (
  id: string,
  name: string,
  run: NonNullable<Style['run']>,
  paragraph: NonNullable<Style['paragraph']> = {},
): Style => ({ id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true, run, paragraph });

/** Lists nest this deep in Word. */
export const deepestList = 8;

/** How far the text of a level of a list stands in, in twentieths of a point. */
export const listIndent = (level: number): number => 360 * (level + 1);

/** The reference of a numbered list that begins with a number. */
export const numbersFrom = (start: number): string => `numbers-${start}`;

/** One definition for bullets, and one for each number a list of the story begins with. */
export function listNumbering(starts: readonly number[]): INumberingOptions {
  const levels = (format: 'bullet' | 'decimal', start: number) =>
    Array.from({ length: deepestList + 1 }, (_, level) => ({
      level,
      format: format === 'bullet' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
      text: format === 'bullet' ? '•' : `%${level + 1}.`,
      alignment: AlignmentType.START,
      start,
      style: { paragraph: { indent: { left: listIndent(level), hanging: 300 } } },
    }));
  return {
    config: [
      { reference: 'bullets', levels: levels('bullet', 1) },
      ...[...new Set(starts)].map((start) => ({
        reference: numbersFrom(start),
        levels: levels('decimal', start),
      })),
    ],
  };
}
