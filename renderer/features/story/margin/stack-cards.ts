/** A card that would stand at `top`, and is `height` high, in pixels. */
export interface Card {
  readonly top: number;
  readonly height: number;
}

/** Where cards stand so that none covers another: at their place, not above the margin, or just below the one before. */
export function stackCards(cards: readonly Card[], gap: number): readonly number[] {
  let free = 0;
  return cards.map(({ top, height }) => {
    const placed = Math.max(top, free);
    free = placed + height + gap;
    return placed;
  });
}
