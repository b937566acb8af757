import { expect, test } from 'vitest';
import { bylineAuthors, printedByline } from '#core/story/byline';

test.each([
  ['', ''],
  ['Mara Lind', 'By Mara Lind'],
  [' By Mara Lind ', 'By Mara Lind'],
  ['BY MARA LIND', 'BY MARA LIND'],
  ['Byron Lind', 'By Byron Lind'],
  ['RBN’s Tobias Wren', 'RBN’s Tobias Wren'],
  ["RBN's Tobias Wren", "RBN's Tobias Wren"],
  ['The Times’ Tobias Wren', 'The Times’ Tobias Wren'],
  ['Mara Lind and the Times’s Tobias Wren', 'By Mara Lind and the Times’s Tobias Wren'],
  ['The Associated Press', 'By The Associated Press'],
  ['From staff and wire reports', 'From staff and wire reports'],
  ['Staff report', 'Staff report'],
  ['Staffan Berg', 'By Staffan Berg'],
])('%j is printed as %j', (byline, printed) => {
  expect(printedByline(byline)).toBe(printed);
});

const person = (name: string, organisation = '', role = '') => ({ kind: 'person', name, role, organisation });
const organisation = (name: string) => ({ kind: 'organisation', name, role: '', organisation: '' });

test.each([
  ['', []],
  ['Mara Lind', [person('Mara Lind')]],
  ['By Mara Lind', [person('Mara Lind')]],
  ['By Mara Lind and Jon Hale', [person('Mara Lind'), person('Jon Hale')]],
  [
    'Mara Lind, Jon Hale and Ana de la Cruz',
    [person('Mara Lind'), person('Jon Hale'), person('Ana de la Cruz')],
  ],
  ['Mara Lind, Jon Hale, and Ana Ruiz', [person('Mara Lind'), person('Jon Hale'), person('Ana Ruiz')]],
  ['Mara Lind & Jon Hale; Ana Ruiz', [person('Mara Lind'), person('Jon Hale'), person('Ana Ruiz')]],
  ['Mara Lind with Jon Hale', [person('Mara Lind'), person('Jon Hale')]],
  ['Mara Lind, Staff Writer', [person('Mara Lind', '', 'Staff Writer')]],
  ['Mara Lind, RBN News, Seoul', [person('Mara Lind', 'RBN News')]],
  ['Mara Lind in Moscow and Jon Hale in Seoul', [person('Mara Lind'), person('Jon Hale')]],
  ['Kim In Young', [person('Kim In Young')]],
  ['Martin Hale, Jr., and Ana Ruiz', [person('Martin Hale, Jr.'), person('Ana Ruiz')]],
  ['RBN’s Tobias Wren', [person('Tobias Wren', 'RBN')]],
  ["The Times' Tobias Wren", [person('Tobias Wren', 'The Times')]],
  ["Conor O'Brien", [person("Conor O'Brien")]],
  ['Alexander Sandberg', [person('Alexander Sandberg')]],
  ['The Associated Press', [organisation('The Associated Press')]],
  ['By AP', [organisation('AP')]],
  ['Reuters, Meridian News Agency', [organisation('Reuters'), organisation('Meridian News Agency')]],
  ['From staff and wire reports', [organisation('staff and wire reports')]],
  ['—', []],
])('%j names %j', (byline, authors) => {
  expect(bylineAuthors(byline)).toEqual(authors);
});
