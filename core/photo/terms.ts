/** On what terms a photo may be used. Checks and exports read these; `usageTerms` of the photo stays as it is written. */
export interface PhotoTerms {
  /** The last day it may be used, a wall date `2026-09-07` of the newsroom's zone; '' where there is none. */
  readonly until: string;
  /** It may be used for so many days after it was first published; null where that is not limited. */
  readonly daysAfterFirstUse: number | null;
  /** Where it may be used, in words; '' everywhere. */
  readonly territory: string;
  /** It may be published in one story only. */
  readonly isOneTime: boolean;
}

/** No limits. */
export const noTerms: PhotoTerms = { until: '', daysAfterFirstUse: null, territory: '', isOneTime: false };
