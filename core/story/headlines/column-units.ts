import { charactersOf } from './characters';

const units: readonly (readonly [signs: RegExp, units: number])[] = [
  [/^\s$/u, 0.5],
  [/^[.,:;!'’‘"“”()[\]|\-–]$/u, 0.5],
  [/^[1Ifijlt]$/u, 0.5],
  [/^[mw]$/u, 1.5],
  [/^[MW]$/u, 2],
  [/^\p{Lu}$/u, 1.5],
];

/** How wide a headline is in print, in units of an average lower-case letter, as headlines are counted by hand. */
export function columnUnits(text: string): number {
  return charactersOf(text).reduce((width, character) => width + widthOf(character), 0);
}

function widthOf(character: string): number {
  const letter = character.normalize('NFD').charAt(0);
  return units.find(([signs]) => signs.test(letter))?.[1] ?? 1;
}
