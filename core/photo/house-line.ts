import type { CreditChain, CreditKind } from './credit-parts';

const labels: Readonly<Record<Exclude<CreditKind, 'handout'>, readonly [named: string, alone: string]>> = {
  photo: ['Photo by', ''],
  image: ['Image by', 'Image'],
  illustration: ['Illustration by', 'Illustration'],
  graphic: ['Graphic by', 'Graphic'],
  courtesy: ['Courtesy of', 'Courtesy'],
};

/** The line of a credit in the style of the house. */
export function lineOf(chain: CreditChain): string {
  const { kind, creators, pool } = chain;
  const [label, alone] = kind === 'handout' ? ['Photo by', ''] : labels[kind];
  const by = creators.length > 0 ? `${label} ${takers(chain)}` : alone;
  const line = slashed([by, pool, kind === 'handout' ? 'Handout' : '', chain.agency]);
  return ended(line, chain);
}

/** Creators as they stand in a line, with whom they worked for: `A B, C D and E F for The Paper`. */
export function takers({ creators, client }: CreditChain): string {
  return client === '' ? listed(creators) : `${listed(creators)} for ${client}`;
}

/** Names as a sentence lists them: `A B, C D and E F`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** The parts of a line that say something, parted by slashes. */
export const slashed = (parts: readonly string[]): string => parts.filter((part) => part !== '').join('/');

/** A line with what stands at its end: through whom it came, and that it is a file photo. */
export function ended(line: string, { distributor, isFile }: CreditChain): string {
  const head = line === '' && (distributor !== '' || isFile) ? 'Photo' : line;
  return `${head}${distributor === '' ? '' : ` via ${distributor}`}${isFile ? ', File' : ''}`;
}
