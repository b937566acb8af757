import { Temporal } from 'temporal-polyfill';
import { NewsroomError } from '../newsroom-error';
import type { Instant } from './instant';

/**
 * Reads an instant in ISO 8601 with its offset or Z: `2026-12-01T18:30:00-05:00`.
 * @throws NewsroomError `bad-request` where it cannot be read, or says no offset and so could be any of many.
 */
export function readInstant(text: string): Instant {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch (error) {
    throw new NewsroomError(
      'bad-request',
      `"${text}" is not an instant. Write it with its offset, like 2026-12-01T18:30:00-05:00 or 2026-12-01T23:30:00Z.`,
      { cause: error },
    );
  }
}
