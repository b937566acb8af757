import { describe, expect, test } from 'vitest';
import { emptyPhotoFields, type PhotoFields } from '#core/photo/photo-fields';
import { termsFromFile } from '#core/photo/read-terms';
import { noTerms, type PhotoTerms } from '#core/photo/terms';

const read = (fields: Partial<PhotoFields>) => termsFromFile({ ...emptyPhotoFields, ...fields });
const terms = (given: Partial<PhotoTerms>): PhotoTerms => ({ ...noTerms, ...given });

describe('words that limit use', () => {
  test.each<[text: string, Partial<PhotoTerms>]>([
    ['Editorial use only. No resale. Pool images: 90 days after first use.', { daysAfterFirstUse: 90 }],
    ['90 days after first use', { daysAfterFirstUse: 90 }],
    ['For use within thirty (30) days of first publication', { daysAfterFirstUse: 30 }],
    ['NO USE AFTER 30 DAYS', { daysAfterFirstUse: 30 }],
    ['No further use is permitted after 2 weeks; NO SALES', { daysAfterFirstUse: 14 }],
    ['May be used for up to 6 months', { daysAfterFirstUse: 180 }],
    ['Not to be used for more than 48 hours', { daysAfterFirstUse: 2 }],
    ['14 days from transmission', { daysAfterFirstUse: 14 }],
    ['30 days after first use. No use after 14 days.', { daysAfterFirstUse: 14 }],
    ['NO SALES, NO ARCHIVE, 90 days after first use', { daysAfterFirstUse: 90 }],
    ['Not to be used later than 90 days after first publication', { daysAfterFirstUse: 90 }],
    ['No use 90 days after first use', { daysAfterFirstUse: 90 }],
    ['No use of this photo permitted after 28 days', { daysAfterFirstUse: 28 }],
    ['MAY ONLY BE USED FOR A PERIOD OF 14 DAYS FROM THE DATE OF TRANSMISSION', { daysAfterFirstUse: 14 }],
    ['Available for use until 23:59 GMT on Tuesday 5 January 2027', { until: '2027-01-05' }],
    ['Not for sale. To be used until 5 January 2027', { until: '2027-01-05' }],
    ['No further use after 5 January 2027', { until: '2027-01-05' }],
    ['No further use after January 5th, 2027.', { until: '2027-01-05' }],
    ['no use after Jan. 5, 2027', { until: '2027-01-05' }],
    ['NOT FOR USE AFTER 05.01.2027', { until: '2027-01-05' }],
    ['Must not be used after Tuesday 5 Jan. 2027', { until: '2027-01-05' }],
    ['Expires 2027-01-05', { until: '2027-01-05' }],
    ['Expiry date: 5 January 2027', { until: '2027-01-05' }],
    ['May be used free of charge until 5 September 2027', { until: '2027-09-05' }],
    ['Licensed for editorial use through Sept 5, 2027', { until: '2027-09-05' }],
    ['No use after 1 March 2027. Valid until 5 January 2027.', { until: '2027-01-05' }],
    ['One-time use only', { isOneTime: true }],
    ['ONE TIME USE', { isOneTime: true }],
    ['Single-use licence', { isOneTime: true }],
    ['May be used once only', { isOneTime: true }],
    ['OUT: Germany', { territory: 'everywhere except Germany' }],
    ['GERMANY OUT', { territory: 'everywhere except Germany' }],
    [
      'NO SALES, GERMANY, AUSTRIA and SWITZERLAND OUT',
      { territory: 'everywhere except Germany, Austria and Switzerland' },
    ],
    ['RUSSIA OUT - NO ARCHIVE; Belarus OUT', { territory: 'everywhere except Russia and Belarus' }],
    ['Not for use in the U.K. or Ireland.', { territory: 'everywhere except United Kingdom and Ireland' }],
    ['Norway only', { territory: 'Norway only' }],
    ['For use in Norway and Sweden only', { territory: 'Norway and Sweden only' }],
    ['Only for use in the Netherlands', { territory: 'Netherlands only' }],
    ['Europe only. Germany OUT', { territory: 'Europe only, except Germany' }],
    [
      'One-time use only, Norway only, no use after 5 January 2027, 30 days after first use',
      { isOneTime: true, territory: 'Norway only', until: '2027-01-05', daysAfterFirstUse: 30 },
    ],
  ])('%s', (text, given) => {
    expect(read({ usageTerms: text })).toEqual(terms(given));
    expect(read({ instructions: text })).toEqual(terms(given));
  });
});

test.each([
  '',
  'NO SALES',
  'EDITORIAL USE ONLY',
  'FOR EDITORIAL USE ONLY, NO MARKETING, NO ADVERTISING',
  'MAGS OUT; TV OUT; INTERNET OUT',
  'OUT: magazines',
  'MANDATORY CREDIT',
  'Subscribers only',
  'Black and white only',
  'EMBARGOED UNTIL 5 January 2027',
  'No use until 5 January 2027',
  'Not to be used before 5 January 2027',
  'Not for use within 24 hours',
  'Not for one-time use',
  'No archiving after 30 days',
  'Embargoed for publication until 5 January 2027',
  'Use is prohibited until 5 January 2027',
  'This picture cannot be used until 5 January 2027',
  'No use by others within 30 days of first publication',
  'Embargo: 24 hours after first publication',
  'No online use for 48 hours after publication',
  'Exclusive until 30 days after publication',
  'No use after 5 January',
  'No use after 31 February 2027',
  'No use after 05/01/2027',
  'Taken 30 days ago; first used in 2019',
  'The quay opened after 5 January 2020.',
])('what limits no use, or says so in no way known, limits nothing: %j', (text) => {
  expect(read({ usageTerms: text, instructions: text })).toEqual(noTerms);
});

test('the expiry of the file counts, and the earliest end of all', () => {
  expect(read({ expiresAt: '2026-09-07T00:00:00+02:00' }).until).toBe('2026-09-07');
  expect(read({ expiresAt: '2026-09' }).until).toBe('2026-09-30');
  expect(read({ expiresAt: '2026-02' }).until).toBe('2026-02-28');
  expect(read({ expiresAt: '2026' }).until).toBe('2026-12-31');
  expect(read({ expiresAt: '2026-02-31' }).until).toBe('');
  expect(read({ expiresAt: 'soon' }).until).toBe('');
  expect(read({ expiresAt: '2027-02-01', usageTerms: 'No use after 5 January 2027' }).until).toBe(
    '2027-01-05',
  );
  expect(read({ expiresAt: '2026-12-01', usageTerms: 'No use after 5 January 2027' }).until).toBe(
    '2026-12-01',
  );
});

test('days after the release count from its day, where it is known', () => {
  const fields = { usageTerms: '14 days from time of transmission' };
  expect(read({ ...fields, releaseAt: '2026-06-09T20:47:00+02:00' })).toEqual(terms({ until: '2026-06-23' }));
});

test('long and strange words take no time and break nothing', () => {
  for (const text of [
    'no use after '.repeat(1_500),
    'a '.repeat(10_000),
    ', '.repeat(10_000),
    'only '.repeat(4_000),
  ])
    expect(read({ usageTerms: text, instructions: text })).toEqual(noTerms);
});
