import { uncut, type PhotoCuts } from '#core/photo/crops';
import type { Photo } from '#core/photo/photo';
import {
  fieldsOf,
  photoFieldNames,
  type EditedPhotoFields,
  type PhotoFields,
} from '#core/photo/photo-fields';
import type { PhotoTerms } from '#core/photo/terms';

/** A photo and its use as they stand in the dialog: nothing of it is written before somebody says so. */
export interface PhotoDraft {
  readonly photo: Photo;
  readonly caption: string;
  readonly alt: string;
  readonly decorative: boolean;
  readonly cuts: PhotoCuts;
  readonly fields: PhotoFields;
  readonly terms: PhotoTerms;
  readonly keepsGps: boolean;
}

/** What the story says of a use. */
export interface StoryUse {
  readonly caption: string;
  readonly alt: string;
  readonly decorative: boolean;
  readonly cuts: PhotoCuts | null;
}

export function startDraft(photo: Photo, use: StoryUse): PhotoDraft {
  return { ...use, cuts: use.cuts ?? uncut, ...ofPhoto(photo) };
}

const ofPhoto = (photo: Photo) => ({
  photo,
  fields: fieldsOf(photo),
  terms: photo.terms,
  keepsGps: photo.keepsGps,
});

/** Another photo in the same use: what the use says stays, crops follow the focal point, the credit is the new photo's. */
export function replacePhoto(draft: PhotoDraft, photo: Photo): PhotoDraft {
  return { ...draft, ...ofPhoto(photo), cuts: { ...draft.cuts, byHand: {} } };
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields of the photo that a person changed. */
export function editedFields({ photo, fields }: PhotoDraft): EditedPhotoFields {
  const changed = photoFieldNames.filter((name) => !same(fields[name], photo[name]));
  return Object.fromEntries(changed.map((name) => [name, fields[name]]));
}

/** What of the photo is to be written; null where nothing changed. */
export function photoEdit(draft: PhotoDraft) {
  const { photo, terms, keepsGps } = draft;
  const fields = editedFields(draft);
  const hasTerms = !same(terms, photo.terms);
  const hasGps = keepsGps !== photo.keepsGps;
  if (Object.keys(fields).length === 0 && !hasTerms && !hasGps) return null;
  // What nobody changed is not sent, so that it cannot take back what was changed elsewhere.
  return { photo: photo.id, fields, ...(hasTerms && { terms }), ...(hasGps && { keepsGps }) };
}

/** Whether closing the dialog would lose something. */
export function isChanged(draft: PhotoDraft, start: PhotoDraft): boolean {
  return (
    photoEdit(draft) !== null || draft.photo.id !== start.photo.id || !same(inStory(draft), inStory(start))
  );
}

const inStory = ({ caption, alt, decorative, cuts }: PhotoDraft): StoryUse => ({
  caption,
  alt,
  decorative,
  cuts,
});

/** The cuts as the story keeps them: null as long as nobody has cut anything. */
export const keptCuts = (cuts: PhotoCuts): PhotoCuts | null => (same(cuts, uncut) ? null : cuts);
