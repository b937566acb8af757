import { median, medianSpread, type Spread } from './figures';
import type { Costs } from './process-costs';
import type { Round } from './rounds';
import type { Surface } from './surface';

export type Name = Surface['name'];

/** Words of the shortest and the longest story that is typed in. */
export const shortest = 500;
export const longest = 50_000;

export const of = (rounds: readonly Round[], words: number, name: Name): readonly Round[] =>
  rounds.filter((round) => round.words === words && round.surface === name);

export const lengthsOf = (rounds: readonly Round[]): readonly number[] => [
  ...new Set(rounds.map(({ words }) => words)),
];

/** Ours against another, round by round, so that a slow minute of the machine is in both. */
export function against(
  rounds: readonly Round[],
  words: number,
  other: Name,
  read: (round: Round) => number,
): number {
  const others = of(rounds, words, other);
  return median(
    of(rounds, words, 'Nutgraf').flatMap((round, turn) => {
      const beside = others[turn];
      return beside ? [read(round) / read(beside)] : [];
    }),
  );
}

/** Our key to paint in a story of so many words. */
export const typingAt = (rounds: readonly Round[], words: number): Spread =>
  medianSpread(of(rounds, words, 'Nutgraf').map(({ typing }) => typing));

/** What one key costs in ours, in a story of so many words; NaN where the system does not tell. */
export function costsAt(rounds: readonly Round[], words: number): Costs {
  const each = of(rounds, words, 'Nutgraf').flatMap(({ perKey }) => perKey ?? []);
  return {
    cpu: median(each.map(({ cpu }) => cpu)),
    written: median(each.map(({ written }) => written)),
  };
}
