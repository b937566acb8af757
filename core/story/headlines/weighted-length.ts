import { charactersOf } from './characters';

// twitter-text 3.1, configuration 3: what these ranges hold counts once, everything else twice, any address 23 times.
const light = /^[\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]$/u; // eslint-disable-line no-control-regex -- the first range begins at zero
const emoji = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;
const address =
  /https?:\/\/\S+|(?<![\p{L}\p{N}@.-])(?:[a-z\d][a-z\d-]*\.)+(?:com|org|net|edu|gov|int|info|io|news|co|eu|uk|de|fr|ca)(?:\/\S*)?(?![\p{L}\p{N}-])/giu;

/** How long X takes a text to be, of the 280 it lets one post be. */
export function weightedLength(text: string): number {
  const addresses = text.match(address) ?? [];
  return charactersOf(text.normalize('NFC').replace(address, '')).reduce(
    (length, character) => length + weightOf(character),
    addresses.length * 23,
  );
}

function weightOf(character: string): number {
  if (emoji.test(character) && !/^[\u00a9\u00ae\u203c\u2049\u2122]$/u.test(character)) return 2;
  return Array.from(character).reduce((weight, point) => weight + (light.test(point) ? 1 : 2), 0);
}
