import { isCalendarDate } from '../time/ap-date';
import { addDays, earlierDate } from '../time/wall-date';
import type { PhotoFields } from './photo-fields';
import { territoryOf } from './read-territory';
import type { PhotoTerms } from './terms';

/**
 * The terms a photo's file states: its expiry, and what of `usageTerms` and `instructions` reads as a limit of days, of
 * place or of times. Of several limits the narrowest counts. What is not understood limits nothing here; the words stay
 * in their fields.
 */
export function termsFromFile(
  fields: Pick<PhotoFields, 'expiresAt' | 'releaseAt' | 'usageTerms' | 'instructions'>,
): PhotoTerms {
  const text = [fields.usageTerms, fields.instructions].map(readable).join('\n');
  const released = dayOf(fields.releaseAt);
  const days = spans(text, afterUse);
  const since = spans(text, afterRelease);
  const ends = [...dates(text), ...(released === '' ? [] : since.map((count) => addDays(released, count)))];
  // Without the day it was released, its first use is the earliest day known.
  const counted = released === '' ? [...days, ...since] : days;
  return {
    until: ends.reduce(earlierDate, dayOf(fields.expiresAt)),
    daysAfterFirstUse: counted.length === 0 ? null : Math.min(...counted),
    territory: territoryOf(text),
    isOneTime: oneTime.test(text),
  };
}

// Terms are short; what goes on for pages would only take time.
const longestTerms = 4_000;
const readable = (text: string): string => text.slice(0, longestTerms).replace(/[ \t\u00a0]+/gu, ' ');

/** The last day of what is known of an ISO time, as it is written there: `2026-09` is the 30th. '' where it is none. */
function dayOf(iso: string): string {
  const [, year = '', month = '12', day = ''] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d-])/u.exec(iso) ?? [];
  const last = ['31', '30', '29', '28'].map((each) => `${year}-${month}-${each}`).find(isCalendarDate) ?? '';
  const date = day === '' ? last : `${year}-${month}-${day}`;
  return isCalendarDate(date) ? date : '';
}

const oneTime =
  /(?<!\b(?:no|not|not for|non) )\b(?:(?:one|single)[- ]?(?:time|use)(?: (?:editorial|only|non-exclusive))* (?:use|usage|rights?|publication|reproduction|licen[cs]e)|(?:one|single)[- ](?:time|use) only|used? (?:only )?once|once only)\b/iu;

const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
const clock =
  '(?:(?:midnight|noon|\\d{1,2}[:.]\\d\\d(?: ?[ap]\\.?m\\.?)?|\\d{4})(?: [a-z]{2,4})?,? (?:on )?)?';
const date = `${clock}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?<!\\d)(?<date>\\d{4}-\\d\\d-\\d\\d|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{1,2}(?:st|nd|rd|th)?[ .-]{1,2}${month}[ .,-]{1,2}\\d{4}|${month}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})(?!\\d)`;
const use = '(?:use|used|usage|publication|publish|published|distribution|reproduction)';
// No use at all, as long as nothing between says from when on there is one again.
const noUse = `\\b(?:not?|never|nor)(?: \\w+){0,3}? ${use}(?: (?!within\\b|until\\b|till\\b|for\\b|before\\b)\\w+){0,4}?`;
// In one clause with these words, a time is when use begins, or is about other people's.
const unlessHeld =
  "(?<!(?:embargo|prohibit|forbid|\\bbarred|\\bhold|\\bheld|\\bexclusiv|\\bwait|\\bcannot|n['’]t|\\bnot?\\b|\\bnever)[^.,;\\n]{0,60})";
const endings: readonly RegExp[] = [
  new RegExp(`${noUse} (?:after|beyond|past|later than):? ${date}`, 'giu'),
  new RegExp(`\\b(?:expir\\w+|use by|end of (?:use|licen[cs]e))(?: date)?(?: on)?:? ${date}`, 'giu'),
  new RegExp(
    `${unlessHeld}\\b(?:${use}|valid|licen[cs]ed?|available|cleared|rights|permitted)(?: (?!prohibited|forbidden|embargoed|barred|banned|no\\b|not\\b)\\w+){0,4}? (?:until|till|through|up to):? ${date}`,
    'giu',
  ),
];

function dates(text: string): readonly string[] {
  return endings
    .flatMap((ending) => [...text.matchAll(ending)])
    .map(({ groups }) => readDate(groups?.['date'] ?? ''))
    .filter((found) => found !== '');
}

/** The days of the calendar that a text names with their year: `5 January 2027`, `Jan. 5, 2027`, `05.01.2027`. */
export function datesIn(text: string): readonly string[] {
  return [...text.matchAll(new RegExp(date, 'giu'))]
    .map(({ groups }) => readDate(groups?.['date'] ?? ''))
    .filter((found) => found !== '');
}

function readDate(text: string): string {
  if (isCalendarDate(text)) return text;
  const numbers = text.match(/\d+/gu) ?? [];
  const name = /[a-z]{3,}/iu.exec(text.replace(/\d(?:st|nd|rd|th)/giu, ''))?.[0] ?? '';
  const place = monthNames.indexOf(name.slice(0, 3).toLowerCase());
  const [day = '', second = '', third = second] = numbers;
  const written = iso(third, name === '' ? Number(second) : place + 1, Number(day));
  return isCalendarDate(written) ? written : '';
}

const iso = (year: string, monthNumber: number, day: number): string =>
  `${year}-${String(monthNumber).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const words: Readonly<Record<string, number>> = {
  ...{ a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, ten: 10, twelve: 12 },
  ...{ fourteen: 14, twenty: 20, thirty: 30, sixty: 60, ninety: 90 },
};
// Months and years are counted short, so that nothing is used too long.
const lengths: Readonly<Record<string, number>> = { hour: 1 / 24, day: 1, week: 7, month: 30, year: 365 };
const amount = `(?<count>\\d{1,4}|${Object.keys(words).join('|')})(?: \\(\\d+\\))?[- ]?(?<unit>hour|day|week|month|year)s?`;
const first =
  '(?:the |its |their )?(?:date of |day of |time of )?(?:the |its |their )?(?:first |initial |original )?';
const used = `(?:after|from|of|following) ${first}(?:use|usage|publication|publishing|broadcast)\\b`;
const came = `(?:after|from|of|following) ${first}(?:transmission|release|issue|distribution|posting)\\b`;
const fromOtherDays = '(?! (?:after|from|of|following|before|prior))';
const past = '(?: (?:after|beyond|past|later than|more than|longer than|for more than))';
const afterUse: readonly RegExp[] = [
  new RegExp(`${unlessHeld}\\b${amount} ${used}`, 'giu'),
  new RegExp(`${noUse}${past}? ${amount} ${used}`, 'giu'),
  new RegExp(`${noUse}${past} ${amount}\\b${fromOtherDays}`, 'giu'),
  new RegExp(
    `${unlessHeld}\\b${use}(?: only)? (?:for|within|limited to)(?: up to| a period of| a maximum of)? ${amount}\\b${fromOtherDays}`,
    'giu',
  ),
];
const afterRelease: readonly RegExp[] = [
  new RegExp(`${unlessHeld}\\b${amount} ${came}`, 'giu'),
  new RegExp(`${noUse}${past}? ${amount} ${came}`, 'giu'),
];

/** The limits in days that a text states. */
function spans(text: string, forms: readonly RegExp[]): readonly number[] {
  return forms
    .flatMap((form) => [...text.matchAll(form)])
    .map(({ groups }) => inDays(groups?.['count'] ?? '', groups?.['unit'] ?? ''));
}

function inDays(count: string, unit: string): number {
  const number = words[count.toLowerCase()] ?? Number(count);
  return Math.min(Math.floor(number * (lengths[unit.toLowerCase()] ?? 1)), 36_500);
}
