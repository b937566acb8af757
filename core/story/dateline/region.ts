import {
  citiesAbroad,
  citiesOfTheStates,
  notOfTheState,
  otherCountryNames,
  partOf,
  postalCodes,
  states,
} from './places';

const plain = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\./gu, '').replace(/\s+/gu, ' ').trim().toLowerCase();
const byPlainName = (names: Readonly<Record<string, string>>) =>
  new Map(Object.entries(names).map(([name, value]) => [plain(name), value]));

const stateNames = new Map([
  ...Object.entries(states).flatMap(([name, short]) =>
    [plain(name), plain(short)].map((key) => [key, name] as const),
  ),
  ...Object.entries(postalCodes).map(([code, name]) => [plain(code), name] as const),
]);
const countryNames = byPlainName(otherCountryNames);
const homes = new Map([...byPlainName(citiesAbroad), ...byPlainName(citiesOfTheStates)]);
const cityNames = new Map(
  [...Object.keys(citiesAbroad), ...Object.keys(citiesOfTheStates)].map((name) => [plain(name), name]),
);
/** A state by any of its names (`Missouri`, `Mo.`, `MO`), else the country as it is usually called. */
export function regionName(typed: string): string {
  const text = typed.trim();
  return stateNames.get(plain(text)) ?? countryNames.get(plain(text)) ?? text;
}

/** A region as it is printed after a city: states abbreviated as in text. */
export function printedRegion(city: string, region: string): string {
  const name = regionName(region);
  return isState(city, region) ? (states[name] ?? name) : name;
}

/** Whether the region of a city is one of the states. */
export function isState(city: string, region: string): boolean {
  const name = regionName(region);
  const elsewhere = (notOfTheState[name] ?? []).some((each) => plain(each) === plain(city));
  return name in states && !elsewhere;
}

/** Where the city of this name that stands alone is; '' where none of this name does. */
export function homeOf(city: string): string {
  return homes.get(plain(city)) ?? '';
}

/** Whether a city stands alone: it is on the lists, and no other region is meant than its own. */
export function standsAlone(city: string, region: string): boolean {
  const home = homeOf(city);
  const name = regionName(region);
  return home !== '' && (name === '' || name === home || (partOf[home] ?? []).includes(name));
}

/** A city that was printed in capitals, as it is written: as the lists have it, else each word with one capital. */
export function cityName(printed: string): string {
  const text = printed.trim();
  if (text !== text.toUpperCase()) return text;
  return (
    cityNames.get(plain(text)) ??
    text.toLowerCase().replace(/(?<![\p{L}\p{M}’'])\p{L}/gu, (first) => first.toUpperCase())
  );
}
