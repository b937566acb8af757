/** Fields of one text each. Names are the IPTC Photo Metadata Standard's, in short; what is read from where stands in docs. */
export const photoTextNames = [
  'description',
  'headline',
  'title',
  /** Several creators are parted by `; `. */
  'creator',
  'creatorJobTitle',
  /** The whole line as printed. */
  'credit',
  'source',
  'copyright',
  'usageTerms',
  'webStatement',
  'licensor',
  'licensorUrl',
  'instructions',
  /** ISO 8601 as far as it is known: `2026-06-09`, `2026-06-09T20:47:00+02:00`. */
  'takenAt',
  'sublocation',
  'city',
  'state',
  'country',
  /** ISO 3166-1, two or three letters. */
  'countryCode',
  /** Where the camera stood, where that differs from what is shown (IPTC Location Created). */
  'cameraSublocation',
  'cameraCity',
  'cameraState',
  'cameraCountry',
  'cameraCountryCode',
  'captionWriter',
  'jobId',
  /** `1` to `8`, or ''. */
  'urgency',
  /** ISO 8601; the photo is not to be used before. */
  'releaseAt',
  /** ISO 8601; the photo is not to be used afterwards. */
  'expiresAt',
  'altText',
  'extendedDescription',
  'event',
  /** A URI of the IPTC Digital Source Type vocabulary. */
  'digitalSource',
  /** Decimal degrees north and east: `59.9139, 10.7522`. */
  'gps',
] as const;
export type PhotoTextName = (typeof photoTextNames)[number];

/** Fields of several texts, in the order given. */
export const photoListNames = ['keywords', 'persons'] as const;
export type PhotoListName = (typeof photoListNames)[number];

export const photoFieldNames = [...photoTextNames, ...photoListNames] as const;
export type PhotoFieldName = PhotoTextName | PhotoListName;

/** What is said of a photo. '' and [] where nothing is. */
export type PhotoFields = Readonly<Record<PhotoTextName, string>> &
  Readonly<Record<PhotoListName, readonly string[]>>;

const noTexts = Object.fromEntries(photoTextNames.map((name) => [name, ''])) as Record<PhotoTextName, string>;

/** A photo of which nothing is said. */
export const emptyPhotoFields: PhotoFields = { ...noTexts, keywords: [], persons: [] };

/** Fields a person changed; what is left out stays. */
export type EditedPhotoFields = {
  readonly [Name in PhotoFieldName]?: PhotoFields[Name] | undefined;
};

/** The fields of a photo apart from the rest of it. */
export function fieldsOf(photo: PhotoFields): PhotoFields {
  const texts = Object.fromEntries(photoTextNames.map((name) => [name, photo[name]])) as Record<
    PhotoTextName,
    string
  >;
  return { ...texts, keywords: photo.keywords, persons: photo.persons };
}

/** Whether a field says nothing. */
export const isEmptyField = (value: string | readonly string[]): boolean => value.length === 0;
