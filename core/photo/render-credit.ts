import type { CreditChain, CreditStyle } from './credit-parts';
import { ended, lineOf, slashed, takers } from './house-line';
import { parseCredit } from './parse-credit';
import { sameCredit } from './same-credit';

/**
 * The line of a credit, without brackets, in the style of the house (`Photo by A B/POOL/AFP via Getty Images`), of AP
 * (`AP Photo/A B`, `A B/Pool Photo via AP`) or of Getty (`Photo by A B - Pool/Getty Images`). A style's own form is used
 * only where it reads back as the same credit; otherwise the house's is.
 */
export function renderCredit(chain: CreditChain, style: CreditStyle): string {
  const own = style === 'ap' ? apLine(chain) : style === 'getty' ? gettyLine(chain) : null;
  const read = own === null ? null : parseCredit(own);
  return own !== null && read !== null && sameCredit(read, chain) ? own : lineOf(chain);
}

function apLine(chain: CreditChain): string | null {
  const { kind, pool, agency, distributor } = chain;
  if (kind !== 'photo' && kind !== 'handout') return null;
  const by = takers(chain);
  const pooled = pool === 'POOL' ? 'Pool' : pool;
  if (agency === 'AP' && distributor === '' && kind === 'photo')
    return ended(`${slashed(['AP Photo', by])}${pooled === '' ? '' : `, ${pooled}`}`, chain);
  const last = agency === '' && pooled !== '' && kind === 'photo' ? `${pooled} Photo` : pooled;
  return ended(slashed([by, last, kind === 'handout' ? 'Handout' : '', agency]), chain);
}

function gettyLine(chain: CreditChain): string | null {
  const { kind, creators, pool, agency } = chain;
  if (kind !== 'photo' || creators.length === 0 || pool === '') return null;
  return ended(slashed([`Photo by ${takers(chain)} - ${pool === 'POOL' ? 'Pool' : pool}`, agency]), chain);
}
