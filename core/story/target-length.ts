import type { TargetLength } from './details';

const shape = /^\s*(?<amount>\d[\d\s.,']*?)\s*(?<unit>[a-z]*)\.?\s*$/iu;
const most = 10_000_000;

/** What was typed as a target: `800`, `800 words`, `4,000 characters`. Null where it is none. */
export function readTarget(typed: string): TargetLength | null {
  const found = shape.exec(typed)?.groups;
  const amount = Number((found?.['amount'] ?? '').replace(/\D/gu, ''));
  const unit = (found?.['unit'] ?? '').toLowerCase();
  const isWords = 'words'.startsWith(unit);
  if (amount < 1 || amount > most || (!isWords && !'characters'.startsWith(unit) && unit !== 'chars'))
    return null;
  return { amount, unit: isWords ? 'words' : 'characters' };
}

/** A target as it is shown. */
export function sayTarget(target: TargetLength | null): string {
  return target ? `${target.amount.toLocaleString('en')} ${target.unit}` : '';
}
