import { loadavg, cpus } from 'node:os';
import { spreadOf, type Spread } from './figures';
import { pasteText } from './paste-text';
import type { Costs } from './process-costs';
import { blocksOf, type Surface } from './surface';
import { typeKeys } from './type-keys';

export interface Plan {
  readonly rounds: number;
  readonly keys: number;
  /** Words of the stories that are typed in; the shortest only in ours. */
  readonly lengths: readonly number[];
}

/** One story opened, typed in and left, in one surface. All times in milliseconds. */
export interface Round {
  readonly surface: Surface['name'];
  readonly words: number;
  readonly open: number;
  readonly typing: Spread;
  readonly longestTask: number;
  readonly toDisk: readonly number[];
  readonly perKey: Costs | null;
  /** 5,000 words pasted; null where it was not tried. */
  readonly paste: number | null;
  /** What the machine was busy with at the end, a processor. */
  readonly load: number;
}

export const loadNow = (): number => (loadavg()[0] ?? 0) / cpus().length;
export const pastedWords = 5_000;
const pastedInto = [1_000, 50_000];

/** Every surface at every length, in turn, so that what slows the machine for a while slows them all. */
export async function runRounds(
  surfaces: readonly Surface[],
  { rounds, keys, lengths }: Plan,
  tell: (line: string) => void,
): Promise<readonly Round[]> {
  const done: Round[] = [];
  for (let turn = 0; turn < rounds; turn += 1)
    for (const words of lengths)
      for (const surface of turned(surfaces, turn)) {
        if (words < 1_000 && surface.name !== 'Nutgraf') continue;
        const round = await runRound(surface, words, keys, turn);
        done.push(round);
        tell(
          `round ${turn + 1}/${rounds}, ${words} words, ${surface.name}: p95 ${round.typing.p95.toFixed(1)} ms`,
        );
      }
  return done;
}

const turned = (surfaces: readonly Surface[], turn: number): readonly Surface[] => {
  const first = turn % surfaces.length;
  return [...surfaces.slice(first), ...surfaces.slice(0, first)];
};

async function runRound(surface: Surface, words: number, keys: number, turn: number): Promise<Round> {
  const open = await surface.open(words);
  const middle = Math.floor(blocksOf(words) / 2);
  const block = Math.min(blocksOf(words) - 1, middle + turn);
  await surface.track?.(true);
  const { keys: pressed, longestTask, toDisk, perKey } = await typeKeys(surface, block, keys);
  await surface.track?.(false);
  const paste = pastedInto.includes(words) ? await pasteText(surface, block, pastedWords) : null;
  await surface.leave();
  const typing = spreadOf(pressed.map(({ painted }) => painted));
  return { surface: surface.name, words, open, typing, longestTask, toDisk, perKey, paste, load: loadNow() };
}
