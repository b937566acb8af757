import { apTime } from '../time/ap-time';
import type { Instant } from '../time/instant';
import { isoWithOffset } from '../time/wall-time';
import type { Edition } from './edition';

/** A time of an edition as people read it (AP style, with the zone) and as machines do (ISO 8601 with the offset). */
export interface EditionTime {
  readonly printed: string;
  readonly iso: string;
}

/** A time with what it is: "Published", "Updated". */
export interface ReadersTime extends EditionTime {
  readonly label: string;
}

/** When readers may see the edition; null for a draft. */
export function publishedTime({ published }: Edition): EditionTime | null {
  return published && at(published.instant, published.zone);
}

/** When the edition last changed, never before it was published; in the zone it was published in, else the newsroom's. */
export function modifiedTime({ published, savedAt, zone }: Edition): EditionTime {
  return published ? at(Math.max(savedAt, published.instant), published.zone) : at(savedAt, zone);
}

/** When the story was begun, in the newsroom's zone. */
export function createdTime({ createdAt, zone }: Edition): EditionTime {
  return at(createdAt, zone);
}

/** The times readers see, with what each is: when it was published, and when it was updated if that is later. */
export function readersTimes(edition: Edition): ReadersTime[] {
  const published = publishedTime(edition);
  const modified = modifiedTime(edition);
  const updated = { label: 'Updated', ...modified };
  if (!published) return [updated];
  return [{ label: 'Published', ...published }, ...(modified.iso === published.iso ? [] : [updated])];
}

function at(instant: Instant, zone: string): EditionTime {
  return { printed: apTime(instant, zone), iso: isoWithOffset(instant, zone) };
}
