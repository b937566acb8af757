import { homeOf, isState, printedRegion, regionName, standsAlone } from './region';

/** What a dateline is made of. Only the city must be there. */
export interface DatelineParts {
  readonly city: string;
  /** State or country. */
  readonly region: string;
  readonly agency: string;
  /** When it was filed, as printed: `Nov. 23`; '' where it goes without saying. */
  readonly filed: string;
}

export const noDateline: DatelineParts = { city: '', region: '', agency: '', filed: '' };

/** A dateline by the rules of the AP, without its dash, which printing adds: `KANSAS CITY, Mo. (RBN)`. */
export function writeDateline({ city, region, agency, filed }: DatelineParts): string {
  const place = city.trim().toUpperCase();
  if (place === '') return '';
  const after = standsAlone(city, region) ? '' : printedRegion(city, region);
  const line = [place, after, filed.trim()].filter((part) => part !== '').join(', ');
  const from = agency.trim().replace(/^\(+|\)+$/gu, '');
  return from === '' ? line : `${line} (${from})`;
}

/** Why the place is printed as it is, in one line; '' where there is no city. */
export function explainDateline({ city, region }: DatelineParts): string {
  const [place, given] = [city.trim(), region.trim()];
  if (place === '') return '';
  if (standsAlone(place, given)) return `${place} stands alone.`;
  if (given === '')
    return `${place} is not on the list of cities that stand alone. Give its state or country.`;
  return `${otherCity(place)}${regionRule(place, given)}`;
}

function otherCity(city: string): string {
  const home = homeOf(city);
  return home === '' ? '' : `Only ${city} in ${home} stands alone. `;
}

function regionRule(city: string, region: string): string {
  const name = regionName(region);
  if (!isState(city, region)) return `${name} is spelled out.`;
  const printed = printedRegion(city, region);
  return printed === name ? `${name} is never abbreviated.` : `${name} is ${printed} in text.`;
}
