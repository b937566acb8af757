import { states } from '../story/dateline/places';
import { listed } from './house-line';

const otherNames: Readonly<Record<string, string>> = {
  UK: 'United Kingdom',
  'Great Britain': 'United Kingdom',
  Britain: 'United Kingdom',
  US: 'United States',
  USA: 'United States',
  'United States of America': 'United States',
  EU: 'European Union',
  Czechia: 'Czech Republic',
  'Czech Republic': 'Czech Republic',
  Turkey: 'Turkey',
  Holland: 'Netherlands',
  'Hong Kong': 'Hong Kong',
  'Ivory Coast': 'Ivory Coast',
  Korea: 'South Korea',
  Myanmar: 'Myanmar',
  Bosnia: 'Bosnia & Herzegovina',
};
const wider = [
  ...[
    'England',
    'Scotland',
    'Wales',
    'Europe',
    'European Union',
    'Africa',
    'Asia',
    'North America',
    'South America',
  ],
  ...['Latin America', 'Oceania', 'Scandinavia', 'Nordic countries', 'Middle East', 'Benelux', 'Baltics'],
];

let regions: ReadonlyMap<string, string> | null = null;

/** Where a photo may be used, from words of its terms: `Norway only`, `everywhere except Germany`; '' where they say nothing of it. */
export function territoryOf(text: string): string {
  const clauses = text
    .replace(/\b(U)\.?(S|K)\.(?:(A)\.)?/gu, '$1$2$3')
    .split(/[.;\n()|•]|\s[-–—*]+\s/u)
    .map((clause) => clause.trim());
  const only = unique(clauses.flatMap(onlyIn));
  const out = unique(clauses.flatMap(outOf));
  if (only.length > 0) return `${listed(only)} only${out.length === 0 ? '' : `, except ${listed(out)}`}`;
  return out.length === 0 ? '' : `everywhere except ${listed(out)}`;
}

function onlyIn(clause: string): readonly string[] {
  const after = /\bonly (?:for use |for publication )?(?:in|within) (.+)$/iu.exec(clause)?.[1];
  if (after !== undefined) return known(partsOf(after));
  return before(clause, 'only');
}

function outOf(clause: string): readonly string[] {
  const listedOut = /\bout ?: ?(.+)$/iu.exec(clause)?.[1];
  if (listedOut !== undefined) return known(partsOf(listedOut));
  const kept =
    /\b(?:not? (?:for |to be )?(?:use|used|usage|publication|available|access)(?: is permitted)?(?: in)?|exclud(?:es|ing)|except(?: in| for)?) (.+)$/iu;
  const named = kept.exec(clause)?.[1];
  if (named !== undefined) return leading(partsOf(named));
  return before(clause, 'out');
}

/** The regions named just before a word: of `NO SALES, Germany, Austria OUT` the two. */
function before(clause: string, word: 'only' | 'out'): readonly string[] {
  const parts = clause.split(',').map((part) => part.trim());
  return parts.flatMap((part, index) => {
    const named = new RegExp(`^(.+?) ${word}$`, 'iu').exec(part)?.[1];
    if (named === undefined) return [];
    const last = partsOf(named.replace(/^.*\b(?:in|within|rights?:?|territory:?|for(?: the)?)\s+/iu, ''));
    if (last.some((each) => regionOf(each) === null)) return [];
    const others = leading(parts.slice(0, index).reverse());
    return [...[...others].reverse(), ...known(last)];
  });
}

const partsOf = (text: string): readonly string[] =>
  text.split(/\s*(?:,|\/|&|\+|\band\b|\bor\b)\s*/iu).filter((part) => part !== '');
const known = (parts: readonly string[]): readonly string[] => parts.flatMap((part) => regionOf(part) ?? []);
const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

/** The regions a list begins with, as far as it names any. */
function leading(parts: readonly string[]): readonly string[] {
  const end = parts.findIndex((part) => regionOf(part) === null);
  return known(end === -1 ? parts : parts.slice(0, end));
}

function regionOf(text: string): string | null {
  regions ??= allRegions();
  return regions.get(plain(text)) ?? null;
}

const plain = (text: string): string =>
  text
    .trim()
    .replace(/^(?:in |within |the )+/iu, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

// Every country by the platform's own list, so that none is forgotten here.
function allRegions(): ReadonlyMap<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const countries = letters.flatMap((one) => letters.flatMap((other) => names.of(one + other) ?? []));
  return new Map(
    [
      ...[...countries, ...wider, ...Object.keys(states)].map((name) => [name, name] as const),
      ...Object.entries(otherNames),
    ].map(([name, shown]) => [plain(name), shown]),
  );
}
