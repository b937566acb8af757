import type { StorySummary } from '#core/story/story';

/** How long a story is against how long it should be. */
export interface LengthWords {
  /** `742/800`, or `742` where no number of words is planned. */
  readonly count: string;
  readonly isOver: boolean;
}

/** A target in characters is not compared: lists know words alone. */
export function sayLength({
  wordCount,
  targetLength,
}: Pick<StorySummary, 'wordCount' | 'targetLength'>): LengthWords {
  if (targetLength?.unit !== 'words') return { count: String(wordCount), isOver: false };
  return { count: `${wordCount}/${targetLength.amount}`, isOver: wordCount > targetLength.amount };
}
