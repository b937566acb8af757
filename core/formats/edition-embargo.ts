import { embargoStamp, isUnderEmbargo, type Embargo } from '../story/embargo';
import type { Edition } from './edition';

/**
 * The embargo that whoever gets this edition must be told of: one that is not over when readers may see it, lifted or
 * not; null where there is none.
 */
export function editionEmbargo({ embargo, published }: Edition): Embargo | null {
  if (embargo === null) return null;
  return published === null || isUnderEmbargo(embargo, published.instant) ? embargo : null;
}

/** The stamp that previews, proofs and exports carry at the top; '' where nothing is to be said. */
export function editionStamp(edition: Edition): string {
  const embargo = editionEmbargo(edition);
  return embargo === null ? '' : embargoStamp(embargo);
}
