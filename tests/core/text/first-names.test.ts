import { expect, test } from 'vitest';
import { firstNames } from '#core/text/first-names';

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a, b'],
  [['a', 'b', 'c', 'd'], 'a, b and 2 more'],
])('of %j two are named', (names, said) => expect(firstNames(names, 2)).toBe(said));
