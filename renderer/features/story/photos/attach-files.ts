import { NewsroomError } from '#core/newsroom-error';
import { largestPhotoFile, photoMediaTypes, type Photo } from '#core/photo/photo';
import { request } from '../../../app/api';
import { followPosition } from '../../../editor/follow-position';
import { putPhotos, type PhotoTarget } from './put-photos';

/** Keeps dropped or pasted files on the desk and puts them into the story where they were meant to stand. */
export async function attachFiles(target: PhotoTarget, files: readonly File[], at: number): Promise<void> {
  const place = followPosition(target.editor, at);
  const kept = await Promise.all(files.map((file) => attach(file, target.notify)));
  place.letGo();
  putPhotos(
    target,
    kept.filter((photo) => photo !== null),
    place.now(),
  );
}

async function attach(file: File, notify: (message: string) => void): Promise<Photo | null> {
  const refusal = whyNot(file);
  if (refusal !== null) {
    notify(refusal);
    return null;
  }
  try {
    return await request('photo:attach', {
      fileName: file.name,
      bytes: new Uint8Array(await file.arrayBuffer()),
    });
  } catch (error) {
    notify(error instanceof NewsroomError ? error.message : `${nameOf(file)} was left out: ${String(error)}`);
    return null;
  }
}

function whyNot(file: File): string | null {
  if (!photoMediaTypes.some((known) => known === file.type))
    return `${nameOf(file)} is not a JPEG, PNG or WebP photo. It was left out.`;
  if (file.size > largestPhotoFile) return `${nameOf(file)} is larger than 200 MB. It was left out.`;
  return null;
}

const nameOf = ({ name }: File): string => (name === '' ? 'What was pasted' : name);
