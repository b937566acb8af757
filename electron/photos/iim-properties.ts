import type { PhotoFieldName } from '#core/photo/photo-fields';

/** Where a field stands in record 2 of IIM, and how many bytes it may have there. */
export interface IimProperty {
  readonly number: number;
  readonly most: number;
}

/** Fields that IIM has as texts; dates are told apart from these, since each takes two datasets. */
export const iimProperties = {
  title: { number: 5, most: 64 },
  urgency: { number: 10, most: 1 },
  keywords: { number: 25, most: 64 },
  instructions: { number: 40, most: 256 },
  creator: { number: 80, most: 32 },
  creatorJobTitle: { number: 85, most: 32 },
  city: { number: 90, most: 32 },
  sublocation: { number: 92, most: 32 },
  state: { number: 95, most: 32 },
  countryCode: { number: 100, most: 3 },
  country: { number: 101, most: 64 },
  jobId: { number: 103, most: 32 },
  headline: { number: 105, most: 256 },
  credit: { number: 110, most: 32 },
  source: { number: 115, most: 32 },
  copyright: { number: 116, most: 128 },
  description: { number: 120, most: 2000 },
  captionWriter: { number: 122, most: 32 },
} as const satisfies Partial<Record<PhotoFieldName, IimProperty>>;
export type IimTextName = keyof typeof iimProperties;

/** Fields that IIM has as a date and a time. */
export const iimDates = {
  releaseAt: { date: 30, time: 35 },
  expiresAt: { date: 37, time: 38 },
  takenAt: { date: 55, time: 60 },
} as const satisfies Partial<Record<PhotoFieldName, { readonly date: number; readonly time: number }>>;
export type IimDateName = keyof typeof iimDates;

/** What a field may have in IIM; null where IIM has no such text. */
export const iimLimit = (name: PhotoFieldName): number | null =>
  name in iimProperties ? iimProperties[name as IimTextName].most : null;
