import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datelinePlace, printedDateline } from '#core/story/dateline';
import { citiesAbroad, citiesOfTheStates, postalCodes, states } from '#core/story/dateline/places';
import { readDateline } from '#core/story/dateline/read-dateline';
import { explainDateline, writeDateline, type DatelineParts } from '#core/story/dateline/write-dateline';
import { arbitraryText } from '../../../helpers/arbitrary-document';

const parts = (city: string, region = '', agency = '', filed = ''): DatelineParts => ({
  city,
  region,
  agency,
  filed,
});

test.each<[DatelineParts, string, string]>([
  [parts('Boston'), 'BOSTON — ', 'Boston stands alone.'],
  [parts('Boston', 'Massachusetts', 'AP'), 'BOSTON (AP) — ', 'Boston stands alone.'],
  [
    parts('Boston', 'England'),
    'BOSTON, England — ',
    'Only Boston in Massachusetts stands alone. England is spelled out.',
  ],
  [parts('Kansas City', 'MO', 'RBN'), 'KANSAS CITY, Mo. (RBN) — ', 'Missouri is Mo. in text.'],
  [parts('Portland', 'Maine'), 'PORTLAND, Maine — ', 'Maine is never abbreviated.'],
  [parts('Portland', 'ore'), 'PORTLAND, Ore. — ', 'Oregon is Ore. in text.'],
  [parts('Washington', 'D.C.', 'AP'), 'WASHINGTON (AP) — ', 'Washington stands alone.'],
  [parts('London'), 'LONDON — ', 'London stands alone.'],
  [
    parts('London', 'Ontario'),
    'LONDON, Ontario — ',
    'Only London in England stands alone. Ontario is spelled out.',
  ],
  [parts('London', 'UK'), 'LONDON — ', 'London stands alone.'],
  [parts('Toronto', 'Canada'), 'TORONTO — ', 'Toronto stands alone.'],
  [parts('São Paulo'), 'SÃO PAULO — ', 'São Paulo stands alone.'],
  [parts('Lyon', 'France', '(AFP)'), 'LYON, France (AFP) — ', 'France is spelled out.'],
  [parts('Lyon', 'France', 'AFP', 'Nov. 23'), 'LYON, France, Nov. 23 (AFP) — ', 'France is spelled out.'],
  [
    parts('Norrhamn'),
    'NORRHAMN — ',
    'Norrhamn is not on the list of cities that stand alone. Give its state or country.',
  ],
  [parts('Tbilisi', 'Georgia'), 'TBILISI, Georgia — ', 'Georgia is spelled out.'],
  [parts('Macon', 'Georgia'), 'MACON, Ga. — ', 'Georgia is Ga. in text.'],
  [parts(' '), '', ''],
])('%j is %j', (given, printed, why) => {
  expect(printedDateline(writeDateline(given))).toBe(printed);
  expect(explainDateline(given)).toBe(why);
});

test.each<[string, DatelineParts]>([
  ['MOSCOW (AP) — ', parts('Moscow', 'Russia', 'AP')],
  ['KANSAS CITY, Mo. (RBN) --', parts('Kansas City', 'Missouri', 'RBN')],
  ['Kansas City, MO', parts('Kansas City', 'Missouri')],
  ['STRATFORD-UPON-AVON, England', parts('Stratford-Upon-Avon', 'England')],
  ['PORT HALLAM', parts('Port Hallam')],
  ['ABOARD THE USS CARL VINSON', parts('Aboard The Uss Carl Vinson')],
  ['PARIS, Sept. 3 (AFP)', parts('Paris', 'France', 'AFP', 'Sept. 3')],
  ['MARTHA’S VINEYARD, Mass.', parts('Martha’s Vineyard', 'Massachusetts')],
  ['بيروت', parts('بيروت')],
  ['', parts('')],
])('%j is read as %j', (line, read) => {
  expect(readDateline(line)).toEqual(read);
});

test('the place has neither agency nor day', () => {
  expect(datelinePlace('LYON, France, Nov. 23 (AFP) — ')).toBe('LYON, France');
});

test('the lists are whole: 30 cities, 50 states and the capital, eight never abbreviated', () => {
  expect(Object.keys(citiesOfTheStates)).toHaveLength(30);
  expect(Object.keys(states)).toHaveLength(51);
  expect(Object.values(postalCodes).sort()).toEqual(Object.keys(states).sort());
  expect(
    Object.entries(states)
      .filter(([name, short]) => name === short)
      .map(([name]) => name),
  ).toEqual(['Alaska', 'Hawaii', 'Idaho', 'Iowa', 'Maine', 'Ohio', 'Texas', 'Utah']);
  for (const state of Object.values(citiesOfTheStates)) expect(Object.keys(states)).toContain(state);
});

const city = fc.oneof(
  fc.constantFrom(...Object.keys(citiesOfTheStates), ...Object.keys(citiesAbroad)),
  fc.constantFrom('Port Hallam', 'Norrhamn', 'Lyon', 'Al-Hasakah', 'L’Aquila', 'Kansas City'),
);
const region = fc.oneof(
  fc.constant(''),
  fc.constantFrom(...Object.keys(states), ...Object.values(states), ...Object.keys(postalCodes)),
  fc.constantFrom('France', 'England', 'Ontario', 'Congo, the Republic'),
);
const made = fc.record({
  city,
  region,
  agency: fc.constantFrom('', 'AP', 'Harbour Daily'),
  filed: fc.constantFrom('', 'Nov. 3', 'May 31'),
});

test('what is written reads as the same place, and is written the same again', () => {
  fc.assert(
    fc.property(made, (given) => {
      const line = writeDateline(given);
      const read = readDateline(printedDateline(line));
      expect(writeDateline(read)).toBe(line);
      expect(read).toMatchObject({ agency: given.agency, filed: given.filed });
      expect(read.city.toUpperCase()).toBe(given.city.toUpperCase());
      expect(readDateline(writeDateline(read))).toEqual(read);
    }),
    { numRuns: 2_000 },
  );
});

test('any line can be read', () => {
  fc.assert(
    fc.property(arbitraryText, (line) => {
      expect(typeof writeDateline(readDateline(line))).toBe('string');
    }),
  );
});
