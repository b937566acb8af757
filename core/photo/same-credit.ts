import type { CreditChain } from './credit-parts';

const parts = ['kind', 'client', 'pool', 'agency', 'distributor', 'isFile'] as const;

/** Whether two credits say the same, word for word. */
export function sameCredit(one: CreditChain, other: CreditChain): boolean {
  return (
    parts.every((part) => one[part] === other[part]) &&
    one.creators.length === other.creators.length &&
    one.creators.every((name, index) => name === other.creators[index])
  );
}
