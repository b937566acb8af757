import { expect, test } from 'vitest';
import { datelinePlace, printedDateline } from '#core/story/dateline';

test.each([
  ['', '', ''],
  [' — ', '', ''],
  ['MOSCOW', 'MOSCOW — ', 'MOSCOW'],
  ['MOSCOW —', 'MOSCOW — ', 'MOSCOW'],
  ['MOSCOW (AP) - ', 'MOSCOW (AP) — ', 'MOSCOW'],
  ['KANSAS CITY, Mo. (RBN) --', 'KANSAS CITY, Mo. (RBN) — ', 'KANSAS CITY, Mo.'],
  ['STRATFORD-UPON-AVON', 'STRATFORD-UPON-AVON — ', 'STRATFORD-UPON-AVON'],
])('%j runs in as %j and stands for %j', (dateline, printed, place) => {
  expect(printedDateline(dateline)).toBe(printed);
  expect(datelinePlace(dateline)).toBe(place);
});
