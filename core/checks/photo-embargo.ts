import type { Edition } from '../formats/edition';
import type { Photo } from '../photo/photo';
import { datesIn } from '../photo/read-terms';
import { releaseInstant } from '../photo/release-instant';
import { sayTime } from '../time/say-time';
import { wallTimeAt } from '../time/wall-time';
import type { Check, CheckContext } from './check';
import { dayOut, goesOutAt } from './going-out';

/** A photo under embargo goes out when its embargo is over, and not before. */
export const photoEmbargo: Check = (edition, context) =>
  edition.photos.flatMap((photo) => {
    const message = embargoOf(photo, edition, context);
    if (message === null) return [];
    return [
      {
        check: 'photo-embargo',
        grade: 'must-fix',
        message,
        place: { in: 'photo', photo: photo.id, part: 'terms' },
      },
    ];
  });

function embargoOf(photo: Photo, edition: Edition, context: CheckContext): string | null {
  const released = releaseInstant(photo.releaseAt, edition.zone);
  if (released === null) return embargoInWords(photo.instructions, dayOut(edition, context));
  if (released <= goesOutAt(edition, context)) return null;
  return `A photo may not be published before ${sayTime(wallTimeAt(released, edition.zone))}.`;
}

// Words do not say for certain when an embargo is over; a release time does, and counts before them.
function embargoInWords(instructions: string, day: string): string | null {
  const said = instructions.split(/[\n;]/u).find(isEmbargo)?.trim();
  if (said === undefined) return null;
  const last = [...datesIn(said)].sort().at(-1);
  if (last !== undefined && last < day) return null;
  const quote = said.length > longestQuote ? `${said.slice(0, longestQuote).trimEnd()}…` : said;
  return `A photo is under embargo: “${quote}”. Give its release time, or take the embargo out of its instructions.`;
}

const longestQuote = 120;

const lifted =
  /\b(?:no|without|free of|not under(?: an)?) embargo|\bembargo(?:ed)?(?: is| was| has been)?(?: now)? (?:lifted|over|expired|ended)\b/giu;

const isEmbargo = (text: string): boolean => /\bembargo/iu.test(text.replace(lifted, ''));
