import { agencyName, isAgency } from './agencies';
import { creditLine, withoutBrackets, wordsOf } from './credit';
import { creditStyles, type CreditChain, type CreditStyle } from './credit-parts';
import { listed } from './house-line';
import { creatorsOf, parseCredit, poolOf } from './parse-credit';
import type { PhotoFields } from './photo-fields';
import { renderCredit } from './render-credit';
import { sameCredit } from './same-credit';

export type { CreditChain, CreditKind, CreditStyle } from './credit-parts';
export { listed, parseCredit, renderCredit };

/** The parts of a credit that are changed one by one. */
export const chainParts = ['creators', 'pool', 'agency', 'distributor'] as const;
export type ChainPart = (typeof chainParts)[number];

/** A credit line in the style of the house; one that cannot be parsed stays as it is, word for word. */
export function renderLine(line: string): string {
  const chain = parseCredit(line);
  return chain === null ? line : renderCredit(chain, 'house');
}

/** What a part of a credit says, as a field shows it: creators are listed, `A B and C D`. */
export function chainPart(chain: CreditChain, part: ChainPart): string {
  return part === 'creators' ? listed(chain.creators) : chain[part];
}

/**
 * A line in which one part of the credit says something else, written as it was written before. null where that cannot
 * be: the line cannot be parsed, or the new one would read as another credit. The line then stays for a person to change.
 */
export function withChainPart(line: string, part: ChainPart, value: string): string | null {
  const chain = parseCredit(line);
  if (chain === null) return null;
  const next = changed(chain, part, value.replace(/\s+/gu, ' ').trim());
  if (sameCredit(next, chain)) return line;
  const written = renderCredit(next, styleOf(line, chain));
  const read = parseCredit(written);
  return read !== null && sameCredit(read, next) ? written : null;
}

function changed(chain: CreditChain, part: ChainPart, value: string): CreditChain {
  if (part === 'creators') return { ...chain, creators: creatorsOf(value) };
  if (part === 'pool') return { ...chain, pool: value === '' ? '' : (poolOf(value) ?? `${value} Pool`) };
  return { ...chain, [part]: value };
}

function styleOf(line: string, chain: CreditChain): CreditStyle {
  const bare = withoutBrackets(line);
  const exact = creditStyles.find((style) => renderCredit(chain, style) === bare);
  return exact ?? (bare === '' || /^\p{L}+(?: \p{L}+)?(?: by\b|:)/iu.test(bare) ? 'house' : 'ap');
}

/**
 * The credit line of a file's fields. `creator` may name several, parted by `; `. The source stands for a credit that is
 * not there. Nobody is named twice and nothing is left out.
 */
export function creditFromParts(creator: string, credit: string, source: string): string {
  const said = wordsOf(credit).length > 0 ? credit : source;
  const names = creator.includes(';') ? creatorsOf(creator) : [creator];
  const chain = parseCredit(said);
  const others = names.filter((name) => !isNamed(said, name));
  if (others.length === 0) return creditLine({ creator: names[0] ?? '', credit: said });
  if (others.length < names.length && chain !== null && chain.creators.length > 0)
    return renderCredit({ ...chain, creators: [...chain.creators, ...others] }, styleOf(said, chain));
  return creditLine({ creator: listed(names), credit: said });
}

/** Whether a line names somebody. */
function isNamed(line: string, name: string): boolean {
  return ` ${wordsOf(line).join(' ')} `.includes(` ${wordsOf(name).join(' ')} `);
}

/**
 * The one name the library files a photo under: who distributes it, else whose it is, else its source. '' where nobody
 * is named. Agencies that sign in several ways are filed once.
 */
export function agencyOf(fields: Pick<PhotoFields, 'credit' | 'source'>): string {
  const chain = parseCredit(fields.credit);
  const named = chain === null ? lastAgency(fields.credit) : fileOf(chain);
  return agencyName((named === '' ? fields.source : named).trim());
}

function fileOf({ distributor, agency, client }: CreditChain): string {
  return distributor || agency.slice(agency.lastIndexOf('/') + 1) || client;
}

/** A known agency at the end of a line that cannot be parsed. */
function lastAgency(line: string): string {
  const last =
    withoutBrackets(line)
      .split(/\/| via /iu)
      .at(-1)
      ?.trim() ?? '';
  return isAgency(last) ? last : '';
}
