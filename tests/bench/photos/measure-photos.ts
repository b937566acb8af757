import type { BuiltBench } from '../build-bench';
import { measureAttaching, type Attaching } from './attaching';
import { measureBrowsing, type Browsing } from './browsing';

/** How many photos are attached, and how many the library has. */
export interface PhotoPlan {
  readonly attached: number;
  readonly library: number;
  readonly rounds: number;
}

/** What was measured of photos. */
export interface PhotoFigures {
  readonly attaching: Attaching;
  readonly browsing: Browsing;
}

/** Photos attached and a library looked through, each once: the numbers of photos make up for rounds. */
export async function measurePhotos(
  built: BuiltBench,
  { attached, library, rounds }: PhotoPlan,
  say: (line: string) => void,
): Promise<PhotoFigures> {
  const attaching = await measureAttaching(built, attached, say);
  return { attaching, browsing: await measureBrowsing(built, library, rounds, say) };
}
