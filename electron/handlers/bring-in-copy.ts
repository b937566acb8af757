import { sha256Of } from '../files/sha256-of';
import { addStory, type BroughtIn } from './brought-in';
import { keepPhoto } from './keep-photo';
import { shownName } from './name-the-file';
import type { Ports } from './ports';
import { readChosenFile, readPhotoBeside } from './read-beside';
import { largestStoryFile, readStoryFile, type FiledPhoto } from './story-file';

/**
 * Makes a new story of a file that `story:save-copy` wrote, photos and their credits with it.
 * @throws NewsroomError `bad-request` where it is none or damaged, `disk` where it cannot be read or kept.
 */
export async function bringInCopy(ports: Ports, path: string): Promise<BroughtIn> {
  const name = shownName(path);
  const bytes = await readChosenFile(path, largestStoryFile);
  const { content, embargo, photos } = readStoryFile(name, bytes.toString('utf8'));
  const warnings: string[] = [];
  for (const filed of photos) await keepPhoto(ports, filed.photo, await bytesOf(path, filed, warnings));
  return { story: addStory(ports, content, embargo), warnings };
}

/** The bytes of a photo beside a story file; null, and a warning, where they are not there or are another photo's. */
async function bytesOf(
  storyPath: string,
  { photo, file }: FiledPhoto,
  warnings: string[],
): Promise<Uint8Array | null> {
  const bytes = file === null ? null : await readPhotoBeside(storyPath, file);
  if (bytes && sha256Of(bytes) === photo.id) return bytes;
  const what = bytes ? 'is another photo than the story had' : 'is not beside the copy';
  warnings.push(
    `${shownName(photo.fileName)} ${what}. Its caption and credit came along; add the file again to show it.`,
  );
  return null;
}
