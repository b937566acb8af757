import type { UsedPhoto } from './edition-photos';

/** What whoever receives an export should know of photos that could not be cut: their whole pictures are in it. */
export function cutWarnings(photos: readonly UsedPhoto[], needs: 'shown' | 'all'): string[] {
  const whole = photos.filter((used) => (needs === 'shown' ? isCutInName(used) : used.renditions === null));
  const names = whole.flatMap(({ photo, bytes }) => (photo && bytes ? [photo.fileName] : []));
  return [...new Set(names)].map(
    (name) =>
      `The crops of the photo “${name}” could not be cut, so its whole picture is in the export. ` +
      'The app cuts photos; the command line cannot.',
  );
}

/** Whether a use shows a crop of a picture that is there whole. */
function isCutInName(used: UsedPhoto): boolean {
  const { photo, bytes, renditions } = used;
  const shown = used.use.attrs.cuts?.shown ?? 'full';
  const isThere = photo !== null && bytes !== null;
  return isThere && shown !== 'full' && !(renditions ?? []).some(({ crop }) => crop === shown);
}
