import type { PhotoId } from '#core/photo/photo';

/** What is selected in the grid: the photo the keys are on, and all that are selected with it. */
export interface Picked {
  readonly active: number;
  /** Where a stretch that is selected with Shift began. */
  readonly anchor: number;
  readonly photos: ReadonlySet<PhotoId>;
}

export const nothingPicked: Picked = { active: 0, anchor: 0, photos: new Set() };

/** How a photo is gone to: alone, as the end of a stretch, or added to what is selected. */
export type PickHow = 'alone' | 'stretch' | 'toggle';

/** What is selected after going to a photo. Photos that were not read yet are not selected by a stretch. */
export function pick(
  before: Picked,
  index: number,
  how: PickHow,
  idAt: (index: number) => PhotoId | undefined,
): Picked {
  const id = idAt(index);
  if (how === 'stretch')
    return { active: index, anchor: before.anchor, photos: stretch(before, index, idAt) };
  if (how === 'alone' || id === undefined)
    return { active: index, anchor: index, photos: new Set(id === undefined ? [] : [id]) };
  const photos = new Set(before.photos);
  if (!photos.delete(id)) photos.add(id);
  return { active: index, anchor: index, photos };
}

function stretch(
  { anchor }: Picked,
  index: number,
  idAt: (index: number) => PhotoId | undefined,
): ReadonlySet<PhotoId> {
  const [from, to] = anchor < index ? [anchor, index] : [index, anchor];
  const ids = Array.from({ length: to - from + 1 }, (_, step) => idAt(from + step));
  return new Set(ids.filter((id) => id !== undefined));
}

/** Where a key goes in a grid; null for a key that does not move. */
export function moveInGrid(
  key: string,
  at: number,
  grid: { readonly count: number; readonly columns: number; readonly rows: number },
): number | null {
  const { count, columns, rows } = grid;
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -columns,
    ArrowDown: columns,
    PageUp: -columns * rows,
    PageDown: columns * rows,
    Home: -at,
    End: count - 1 - at,
  };
  const step = steps[key];
  if (step === undefined || count === 0) return null;
  const next = at + step;
  // Up and down stay in their column at the edges, as pages do.
  if (Math.abs(step) === columns && columns > 1 && (next < 0 || next >= count)) return at;
  return Math.min(Math.max(0, next), count - 1);
}
