import { expect, test } from 'vitest';
import { initialsOf } from '../../../renderer/app/author';

test.each([
  ['Ines Calloway', 'IC'],
  ['ines', 'I'],
  ['Juan Carlos de la Vega', 'JV'],
  ['élise-marie dupont', 'ÉD'],
  ['ada.fell', 'AF'],
  ['张 伟', '张伟'],
  ['  ', '?'],
  ['👩‍🚀', '?'],
])('the initials of “%s” are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
