import { NewsroomError } from '#core/newsroom-error';
import { largestPhotoFile, originalMediaTypes, photoMediaTypes, type Photo } from '#core/photo/photo';
import { request } from '../../../app/api';
import { followPosition } from '../../../editor/follow-position';
import { putPhotos, type PhotoTarget } from './put-photos';
import { sayProblems } from './say-problems';
import { beginTakingIn } from './taking-in';

/** Keeps dropped or pasted files on the desk and puts them into the story where they were meant to stand. */
export async function attachFiles(target: PhotoTarget, files: readonly File[], at: number): Promise<void> {
  const place = followPosition(target.editor, at);
  const kept = await attachEach(files, target.notify);
  place.letGo();
  putPhotos(target, kept, place.now());
}

/** One after another, so that a day's take of photos does not fill the memory; what was taken in before a cancel stays. */
async function attachEach(files: readonly File[], notify: (message: string) => void): Promise<Photo[]> {
  const kept: Photo[] = [];
  const problems: string[] = [];
  const { say, isCancelled, end } = beginTakingIn();
  for (const [done, file] of files.entries()) {
    if (isCancelled()) {
      problems.push(`Stopped: ${files.length - done} of ${files.length} files were left out.`);
      break;
    }
    say({ done, total: files.length, fileName: nameOf(file) });
    const photo = await attach(file, (problem) => problems.push(problem));
    if (photo) kept.push(photo);
  }
  end();
  sayProblems(problems, notify);
  return kept;
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

const known = [...photoMediaTypes, ...originalMediaTypes];

function whyNot(file: File): string | null {
  // What the window cannot name, the desk tells by its content.
  if (file.type !== '' && file.type !== 'image/heif' && !known.some((type) => type === file.type))
    return `${nameOf(file)} is not a JPEG, PNG, WebP, GIF, AVIF, TIFF or HEIC photo. It was left out.`;
  if (file.size > largestPhotoFile) return `${nameOf(file)} is larger than 200 MB. It was left out.`;
  return null;
}

const nameOf = ({ name }: File): string => (name === '' ? 'What was pasted' : name);
