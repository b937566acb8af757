import { apMonths } from '../time/ap-time';
import { inlineText, photoUses } from '../document/walk';
import { parseCredit } from '../photo/credit-chain';
import type { Photo } from '../photo/photo';
import { isCalendarDate } from '../time/ap-date';
import { sayDay } from '../time/say-time';
import { daysBetween } from '../time/wall-date';
import type { Check } from './check';
import { dayOut } from './going-out';

/** After so many days a photo does not show what is new any more. */
const newFor = 30;

/** An old photo says that it is old: readers take a picture for the news it stands beside. */
export const filePhoto: Check = (edition, context) => {
  const uses = photoUses(edition.content.document);
  const today = dayOut(edition, context);
  return edition.photos
    .filter((photo) => {
      const captions = uses
        .filter((use) => use.attrs.photo === photo.id)
        .map((use) => inlineText(use.content));
      return isOld(photo, today) && captions.some((caption) => !saysSo(caption, photo));
    })
    .map((photo) => ({
      check: 'file-photo',
      grade: 'worth-a-look',
      message: `This photo is from ${sayTaken(photo.takenAt)}. Say so in the caption (File photo).`,
      place: { in: 'photo', photo: photo.id, part: 'caption' },
    }));
};

function isOld({ takenAt, credit }: Photo, today: string): boolean {
  const latest = latestDay(takenAt);
  return latest !== '' && daysBetween(latest, today) > newFor && parseCredit(credit)?.isFile !== true;
}

/** The last day of what is known of a time: of `2019` the last of December. */
function latestDay(takenAt: string): string {
  const [, year = '', month = '12', day = ''] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/u.exec(takenAt) ?? [];
  const days = day === '' ? ['31', '30', '29', '28'] : [day];
  return days.map((each) => `${year}-${month}-${each}`).find(isCalendarDate) ?? '';
}

function sayTaken(takenAt: string): string {
  const [year = '', month, day] = takenAt.slice(0, 10).split('-');
  if (month === undefined) return year;
  return day === undefined ? sayDay(`${takenAt}-01`).replace(/^1 /u, '') : sayDay(takenAt);
}

function saysSo(caption: string, { takenAt }: Photo): boolean {
  const words: readonly string[] = caption.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.includes(takenAt.slice(0, 4))) return true;
  if (words.some((word) => /^(?:files?|archives?|archival|undated)$/iu.test(word))) return true;
  const [, month = '', day = ''] = /^\d{4}-(\d\d)-(\d\d)/u.exec(takenAt) ?? [];
  const name = apMonths[Number(month) - 1]?.slice(0, 3);
  return (
    name !== undefined && words.includes(String(Number(day))) && words.some((word) => word.startsWith(name))
  );
}
