import fc from 'fast-check';
import { photoTextNames, type PhotoFields } from '#core/photo/photo-fields';
import { cleanFields } from '../../../electron/photos/source-fields';

const letters = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({
    unit: fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      ']]>',
      '\n',
      '\t',
      ' ',
      '; ',
      '/',
      'ä',
      '東',
      '😀',
      'é',
      'x',
      '',
    ),
    maxLength: 60,
  }),
);
const digits = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((number) => String(number).padStart(2, '0'));
const day = fc
  .tuple(fc.integer({ min: 1826, max: 2999 }), digits(1, 12), digits(1, 28))
  .map((all) => all.join('-'));
const zone = fc.oneof(
  fc.constantFrom('', 'Z'),
  fc
    .tuple(fc.constantFrom('+', '-'), digits(0, 13), fc.constantFrom(':00', ':30', ':45'))
    .map((all) => all.join('')),
);
const second = fc
  .tuple(day, digits(0, 23), digits(0, 59), digits(0, 59), fc.constantFrom('', '.5', '.123'), zone)
  .map(
    ([date, hours, minutes, seconds, part, offset]) =>
      `${date}T${hours}:${minutes}:${seconds}${part}${offset}`,
  );
const date = fc.oneof(fc.constant(''), day, second, fc.constantFrom('1998', '1998-07'));
const millionths = (most: number) => fc.integer({ min: -most, max: most }).map((tiny) => tiny / 1e6);
const gps = fc.oneof(
  fc.constant(''),
  fc
    .tuple(millionths(90e6), millionths(180e6))
    .map(([north, east]) => `${north.toFixed(6)}, ${east.toFixed(6)}`),
);
const code = fc.constantFrom('', 'NO', 'NOR', 'de');
const words = fc.array(letters, { maxLength: 6 });

const special = {
  urgency: fc.constantFrom('', '1', '8'),
  takenAt: date,
  releaseAt: date,
  expiresAt: date,
  countryCode: code,
  cameraCountryCode: code,
  creator: fc.array(letters, { maxLength: 3 }).map((names) => names.join('; ')),
  gps,
} as const;

/** Fields of a photo with any letters in them, as the desk may have them. */
export const arbitraryPhotoFields: fc.Arbitrary<PhotoFields> = fc
  .record({
    ...(Object.fromEntries(photoTextNames.map((name) => [name, letters])) as Record<
      (typeof photoTextNames)[number],
      fc.Arbitrary<string>
    >),
    ...special,
    keywords: words,
    persons: words,
  })
  .map((fields) => cleanFields({ ...fields, creator: fields.creator.split('; ') }));
