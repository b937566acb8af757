/** Numbers between 0 and 1, the same from run to run. */
export type Chance = () => number;

/** A linear congruential generator: quick, and good enough to deal words. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const common = (
  'the of and to a in that it is was for on with as at by he be this from had not are but his have they which one you ' +
  'were all her she there would their we him been has when who will no more if out so said what up its about than ' +
  'council harbour city police school water minister year people two new time first police report court'
).split(' ');
const onsets = 'b c ch d f g gr h j k l m n p pr qu r s sh st t th tr v w'.split(' ');
const vowels = 'a e i o u ai ea ee ou oa'.split(' ');
const codas = ['', 'n', 'r', 's', 't', 'l', 'nd', 'rt', 'ng', 'ck', 'm', 'th'];
const vocabularySize = 30_000;

/** Words as often as a newspaper has them: the n-th most common one about one n-th as often as the first. */
export function createVocabulary(): (chance: Chance) => string {
  const chance = chanceFrom(7);
  const pick = (from: readonly string[]) => from[Math.floor(chance() * from.length)] ?? '';
  const syllable = () => pick(onsets) + pick(vowels) + pick(codas);
  const rare = Array.from({ length: vocabularySize }, () =>
    Array.from({ length: 1 + Math.floor(chance() * 3) }, syllable).join(''),
  );
  const words = [...new Set([...common, ...rare])];
  const weights = Float64Array.from(words, (_, rank) => 1 / (rank + 2.7));
  let sum = 0;
  const ends = weights.map((weight) => (sum += weight));
  return (chance) => words[placeOf(ends, chance() * sum)] ?? 'the';
}

function placeOf(ends: Float64Array, at: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How long stories are: most between 200 and 800 words, some briefs, a few long reads. */
export function wordsOfStory(chance: Chance): number {
  const normal = Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());
  return Math.round(Math.min(4_000, Math.max(40, Math.exp(6 + 0.6 * normal))));
}
